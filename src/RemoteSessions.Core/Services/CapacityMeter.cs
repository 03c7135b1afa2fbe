using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>Measures the capacity of the fleets, pools, or directories that provide one kind of session.</summary>
/// <param name="Identity">Describes the properties that identify the measured resources.</param>
/// <param name="ListAsync">Lists the measured resources in an account and Region.</param>
internal sealed record CapacityMeter(
    ResourceIdentity Identity, Func<IAwsTransport, string?, CancellationToken, IAsyncEnumerable<MeasuredCapacity>> ListAsync);
