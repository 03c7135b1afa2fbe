using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace RemoteSessions.Aws;

/// <summary>A client for one service, based on the pipeline in the AWS SDK. It can call any operation of the service.</summary>
internal sealed class AwsClient : AmazonServiceClient
{
    private static readonly InvokeOptions Options = new()
    {
        RequestMarshaller = AwsRequestMarshaller.Instance,
        ResponseUnmarshaller = AwsResponseUnmarshaller.Instance,
    };

    private Metadata? _metadata;

    public AwsClient(AwsClientConfig config)
        : base(config)
    {
    }

    // The base constructor reads this property before any field of this class is set.
    protected override IServiceMetadata ServiceMetadata => _metadata ??= new Metadata(Config.ServiceId);

    public Task<AwsResponse> SendAsync(AwsRequest request, CancellationToken cancellationToken) =>
        InvokeAsync<AwsResponse>(request, Options, cancellationToken);

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.ReplaceHandler<Signer>(new SigningHandler((AwsClientConfig)Config));
        // These handlers are needed only for events, metrics, and other services. They're removed because the runtime would compile about a
        // dozen methods for each handler at the first call.
        pipeline.RemoveHandler<MetricsHandler>();
        pipeline.RemoveHandler<ErrorCallbackHandler>();
        pipeline.RemoveHandler<EndpointDiscoveryHandler>();
        foreach (var _ in pipeline.Handlers.OfType<CallbackHandler>().ToList())
            pipeline.RemoveHandler<CallbackHandler>();
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new AwsRetryPolicy((AwsClientConfig)Config)));
        pipeline.AddHandlerAfter<RetryHandler>(new RateLimitHandler((AwsClientConfig)Config));
    }

    private sealed class Metadata(string serviceId) : IServiceMetadata
    {
        public string ServiceId { get; } = serviceId;

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }

    private sealed class EndpointHandler : BaseEndpointResolver
    {
        protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters)
        {
            // If a custom endpoint is specified, the SDK would choose a Region for the signature. Therefore, the Region is set here.
            var context = executionContext.RequestContext;
            context.Request.AuthenticationRegion = context.ClientConfig.AuthenticationRegion;
        }

        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();
    }
}
