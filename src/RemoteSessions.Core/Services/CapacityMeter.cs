using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Services;

/// <summary>How the capacity for a kind of session is measured.</summary>
/// <param name="Identity">What identifies the resources that can be given to be measured.</param>
/// <param name="ListAsync">All that is measured in an account and Region.</param>
internal sealed record CapacityMeter(
    ResourceIdentity Identity, Func<IAwsTransport, string?, CancellationToken, IAsyncEnumerable<MeasuredCapacity>> ListAsync);
