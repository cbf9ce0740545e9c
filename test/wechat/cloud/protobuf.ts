/** The protobuf messages in which the SDK wraps calls of WeChat's open interfaces. */
import protobuf from 'protobufjs'

const { root } = protobuf.parse(`
syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }
message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; string appid = 3; }
message OpDataItem { string cloudId = 1; string json = 2; }
message ApiGetOpenDataByCloudIdResp { repeated OpDataItem dataList = 1; }
`)

export interface ApiRequest {
  openapiData?: { pairs: { key: string; value: Uint8Array }[] }
  svrkitData?: { reqData: Uint8Array }
}

export function decode<T>(type: string, bytes: Uint8Array): T {
  return root.lookupType(type).decode(bytes) as unknown as T
}

export function encode(type: string, value: Record<string, unknown>): Buffer {
  return Buffer.from(root.lookupType(type).encode(value).finish())
}
