using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>
/// Handles API calls in AWS JSON 1.1: checks the signature, applies faults and rate limits, and passes the call to the service.
/// </summary>
internal sealed class ApiEndpoint(
    IReadOnlyList<IEmulatedService> services, SigV4Verifier verifier, FaultQueue faults, CallCounts calls, TokenBuckets buckets,
    EmulatorSettings settings, HttpLimits limits)
{
    private readonly Dictionary<string, EmulatedOperation> _operations =
        services.SelectMany(service => service.Operations).ToDictionary(operation => operation.Operation.Target, StringComparer.Ordinal);

    public async Task<HttpResponse> RespondAsync(HttpRequest request, CancellationToken stopping)
    {
        try
        {
            var body = await request.Body.ReadAllAsync(limits.CallBytes, stopping).ConfigureAwait(false);
            var target = request.Headers.Get("X-Amz-Target") ?? string.Empty;
            var service = services.FirstOrDefault(service =>
                target.StartsWith(service.Service.TargetPrefix + ".", StringComparison.Ordinal))
                ?? throw Unknown(target.Length == 0
                    ? EmulatorMessages.MissingTarget
                    : EmulatorMessages.UnknownServiceTarget(target));
            var region = verifier.Verify(request, body.Span, service.Service);
            var operation = _operations.GetValueOrDefault(target)
                ?? throw Unknown(EmulatorMessages.UnknownOperationTarget(service.Service.DisplayName, target));
            var response = await CallAsync(service, operation, body, region, stopping).ConfigureAwait(false);
            return settings.Throttle ? response : response.WithHeader(RequestRate.NoneHeader, RequestRate.None);
        }
        catch (ServiceException error)
        {
            return Error(error);
        }
    }

    private async Task<HttpResponse> CallAsync(
        IEmulatedService service, EmulatedOperation operation, ReadOnlyMemory<byte> body, string region, CancellationToken stopping)
    {
        if (settings.Latency > TimeSpan.Zero)
            await Task.Delay(settings.Latency, stopping).ConfigureAwait(false);
        calls.Count(operation.FaultTarget.FullName);
        var fault = faults.Take(operation.FaultTarget);
        if (FaultResponses.BeforeWork(fault, service.MessageMember) is { } failed)
            return failed;
        var bucket = $"{region} {operation.Operation.Service.ServiceId} {operation.Operation.RateName}";
        if (settings.Throttle && operation.Operation.Rate is { } rate && !buckets.TryTake(bucket, rate))
            return JsonResponses.Error(400, ServiceErrorTypes.Throttling, EmulatorMessages.RateExceeded);
        HttpResponse response;
        try
        {
            response = JsonResponses.Ok(operation.Execute(body.Span, new CallContext(region, fault)));
        }
        catch (ServiceException error)
        {
            response = Error(error, service.MessageMember);
        }

        return await FaultResponses.AfterWorkAsync(fault, response, settings.SlowResponseDelay, stopping).ConfigureAwait(false);
    }

    private static HttpResponse Error(ServiceException error, string messageMember = "message") =>
        JsonResponses.Error(error.Status, error.Type, error.Message, messageMember, error.Members);

    private static ServiceException Unknown(string message) => new(ServiceErrorTypes.UnknownOperation, message);
}
