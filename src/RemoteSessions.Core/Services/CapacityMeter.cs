using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>Measures the capacity for a kind of session.</summary>
/// <param name="Identity">Describes how the measured resources are identified.</param>
/// <param name="ListAsync">Lists the measured resources of an account and Region.</param>
internal sealed record CapacityMeter(
    ResourceIdentity Identity, Func<IAwsTransport, string?, CancellationToken, IAsyncEnumerable<MeasuredCapacity>> ListAsync);
