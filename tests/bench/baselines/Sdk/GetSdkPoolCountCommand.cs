using System.Management.Automation;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;

namespace RemoteSessions.Bench.Baselines;

/// <summary>
/// The SDK baseline counts the pools by using HttpClient, the environment credentials, and the signer in AWSSDK.Core.
/// </summary>
[Cmdlet(VerbsCommon.Get, "SdkPoolCount")]
public sealed class GetSdkPoolCountCommand : PSCmdlet
{
    /// <summary>Sends the request.</summary>
    protected override void EndProcessing()
    {
        var credentials = new EnvironmentVariablesAWSCredentials().GetCredentials();
        WriteObject(PoolsCall.Count((region, time, signedHeaders, canonicalRequest) => AWS4Signer.ComputeSignature(
            credentials, region, time, PoolsCall.Service, signedHeaders, canonicalRequest).ForAuthorizationHeader));
    }
}
