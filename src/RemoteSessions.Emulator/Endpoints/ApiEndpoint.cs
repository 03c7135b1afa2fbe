using RemoteSessions.Abstractions;
using RemoteSessions.Emulator.Faults;
using RemoteSessions.Emulator.Http;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Settings;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Protocol.Generated;

namespace RemoteSessions.Emulator.Endpoints;

/// <summary>API calls in AWS JSON 1.1: to the right service, if signed, unless a fault or an empty bucket is in the way.</summary>
internal sealed class ApiEndpoint(
    IReadOnlyList<IEmulatedService> services, SigV4Verifier verifier, FaultQueue faults, CallCounts calls, TokenBuckets buckets,
    EmulatorSettings settings, HttpLimits limits)
{
    private readonly Dictionary<string, EmulatedOperation> _operations =
        services.SelectMany(service => service.Operations).ToDictionary(operation => operation.Operation.Target, StringComparer.Ordinal);

    public async Task<HttpAnswer> AnswerAsync(HttpRequest request, CancellationToken stopping)
    {
        try
        {
            var body = await request.Body.ReadAllAsync(limits.CallBytes, stopping).ConfigureAwait(false);
            var target = request.Headers.Get("X-Amz-Target") ?? string.Empty;
            var service = services.FirstOrDefault(service =>
                target.StartsWith(service.Service.TargetPrefix + ".", StringComparison.Ordinal))
                ?? throw Unknown(target.Length == 0
                    ? "The header X-Amz-Target is missing."
                    : $"The emulator has no service for the target '{target}'.");
            var region = verifier.Verify(request, body.Span, service.Service);
            var operation = _operations.GetValueOrDefault(target)
                ?? throw Unknown($"The emulated {service.Service.DisplayName} has no operation for the target '{target}'.");
            var answer = await CallAsync(service, operation, body, region, stopping).ConfigureAwait(false);
            return settings.Throttle ? answer : answer.WithHeader(RequestRate.NoneHeader, RequestRate.None);
        }
        catch (ServiceException refusal)
        {
            return JsonAnswers.Error(refusal);
        }
    }

    private async Task<HttpAnswer> CallAsync(
        IEmulatedService service, EmulatedOperation operation, ReadOnlyMemory<byte> body, string region, CancellationToken stopping)
    {
        if (settings.LatencyMilliseconds > TimeSpan.Zero)
            await Task.Delay(settings.LatencyMilliseconds, stopping).ConfigureAwait(false);
        calls.Count(FaultQueue.FullName(operation.Operation));
        var fault = faults.Take(operation.Operation);
        if (FaultAnswers.BeforeWork(fault, service.MessageMember) is { } failed)
            return failed;
        if (settings.Throttle && operation.Operation.Rate is { } rate && !buckets.TryTake(operation.Operation.Target, rate))
            return JsonAnswers.Error(400, ServiceErrorTypes.Throttling, "Rate exceeded");
        HttpAnswer answer;
        try
        {
            answer = JsonAnswers.Ok(operation.Execute(body.Span, new CallContext(region, fault)));
        }
        catch (ServiceException refusal)
        {
            answer = JsonAnswers.Error(refusal, service.MessageMember);
        }

        return await FaultAnswers.AfterWorkAsync(fault, answer, settings.SlowAnswerSeconds, stopping).ConfigureAwait(false);
    }

    private static ServiceException Unknown(string message) => new(ServiceErrorTypes.UnknownOperation, message);
}
