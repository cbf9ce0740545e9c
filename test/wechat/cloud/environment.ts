/**
 * The environment of a function: what the platform sets, so that the unmodified SDK finds this cloud by its
 * own hook (`TCB_CONTEXT_CNFG`) and believes to run in the WeChat cloud.
 */
export function functionEnvironment(
  origin: string,
  envId: string,
  appid: string,
  own: Record<string, string>,
): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    NO_PROXY: '127.0.0.1',
    SILENCE: 'true',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    // Without this the SDK asks the cloud's metadata service, which costs 66 ms a call.
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    SCF_NAMESPACE: envId,
    TCB_ENV: envId,
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TRIGGER_SRC,TCB_SOURCE,TCB_SESSIONTOKEN',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN,WX_CLIENTIP',
    WX_APPID: appid,
    ...own,
  }
}
