import type { AccountActions } from './account'
import type { AppealActions, CenterAppealActions } from './appeal'
import type { ApplicationActions, CenterApplicationActions } from './application'
import type { AuditActions } from './audit'
import type { BoardActions, PublishedActions } from './board'
import type { CenterCodeActions, PlatformCodeActions, ScanActions } from './code'
import type { CenterClaimActions, ClaimActions, ColleagueActions, CompanyActions } from './company'
import type { CenterDocumentActions, PlatformDocumentActions, SupplierDocumentActions } from './document'
import type { CenterEventActions, ProblemActions, SupplierRecallActions } from './event'
import type { ExportActions } from './export'
import type { ExtractActions } from './extract'
import type { ForceActions } from './force'
import type { HealthActions, HealthCenterActions, HealthGateActions } from './health'
import type { PlatformLaunchActions, SupplierLaunchActions } from './launch'
import type { CenterWebhookActions, PlatformApiActions } from './openapi'
import type { DuplicateActions, OversightActions } from './oversight'
import type { PlatformPartnershipActions, SupplierPartnershipActions } from './partnership'
import type { CenterPeopleActions, PlatformTeamActions } from './people'
import type { ProductActions } from './product'
import type { ProposalActions } from './proposal'
import type { CenterQuestionActions, QuestionActions } from './question'
import type { CenterReviewActions, PlatformReviewActions, SupplierReviewActions } from './review'
import type { RuleSetActions } from './ruleset'
import type { SearchActions } from './search'
import type { SettingActions } from './setting'
import type { VerificationActions } from './verification'

export * from './account'
export * from './answer'
export * from './appeal'
export * from './application'
export * from './audit'
export * from './board'
export * from './code'
export * from './company'
export * from './document'
export * from './event'
export * from './export'
export * from './extract'
export * from './force'
export * from './health'
export * from './launch'
export * from './openapi'
export * from './oversight'
export * from './partnership'
export * from './people'
export * from './product'
export * from './proposal'
export * from './question'
export * from './review'
export * from './ruleset'
export * from './search'
export * from './setting'
export * from './verification'

/** Every action by function: what goes in and what comes back after JSON. One file per subject holds the shapes. */
export interface Contract {
  account: PublishedActions & AccountActions & ProblemActions & ApplicationActions
  supplier: CompanyActions &
    ColleagueActions &
    ClaimActions &
    ProductActions &
    SupplierDocumentActions &
    AppealActions &
    QuestionActions &
    SupplierReviewActions &
    SupplierLaunchActions &
    SupplierPartnershipActions &
    SupplierRecallActions
  scan: ScanActions
  health: HealthActions & HealthGateActions & HealthCenterActions
  platform: PlatformCodeActions &
    PlatformDocumentActions &
    PlatformLaunchActions &
    PlatformReviewActions &
    PlatformApiActions &
    PlatformPartnershipActions &
    PlatformTeamActions
  center: CenterReviewActions &
    BoardActions &
    SearchActions &
    OversightActions &
    DuplicateActions &
    AuditActions &
    ExportActions &
    CenterPeopleActions &
    CenterWebhookActions &
    CenterApplicationActions &
    CenterClaimActions &
    VerificationActions &
    ExtractActions &
    CenterCodeActions &
    CenterDocumentActions &
    CenterAppealActions &
    CenterQuestionActions &
    RuleSetActions &
    ForceActions &
    CenterEventActions &
    ProposalActions &
    SettingActions
}

export type FunctionName = keyof Contract

export type ActionName<F extends FunctionName> = keyof Contract[F] & string

export type Input<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends { input: infer I }
  ? I
  : never

export type Output<F extends FunctionName, A extends ActionName<F>> = Contract[F][A] extends {
  output: infer O
}
  ? O
  : never

/** The event of a cloud function. WeChat adds fields of its own beside these. */
export interface FunctionEvent {
  action: string
  input: unknown
}
