using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Util;
using RemoteSessions.Aws.Credentials;

namespace RemoteSessions.Aws;

/// <summary>
/// Signs each attempt with the current keys. This class replaces two handlers of the SDK for two reasons: users can cancel a request for
/// keys, and the runtime doesn't have to compile about 30 methods at the first call.
/// </summary>
internal sealed class SigningHandler(AwsClientConfig config) : PipelineHandler
{
    private readonly AWS4Signer _signer = new();

    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var keys = await config.Identity!.GetAsync(context.CancellationToken).ConfigureAwait(false);
        if (keys.SessionToken is { Length: > 0 } token)
            context.Request.Headers[HeaderKeys.XAmzSecurityTokenHeader] = token;
        else
            context.Request.Headers.Remove(HeaderKeys.XAmzSecurityTokenHeader);
        _signer.Sign(context.Request, config, context.Metrics, SdkKeys.Convert(keys));
        return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
    }
}
