using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>Measures the capacity of the fleets, pools, or directories that provide one kind of session.</summary>
/// <param name="Identity">Describes the properties that identify the fleets, pools, or directories.</param>
/// <param name="ListAsync">Lists the fleets, pools, or directories in an account and Region, with their current capacity.</param>
internal sealed record CapacityMeter(
    ResourceIdentity Identity, Func<IAwsTransport, string?, CancellationToken, IAsyncEnumerable<MeasuredCapacity>> ListAsync);
