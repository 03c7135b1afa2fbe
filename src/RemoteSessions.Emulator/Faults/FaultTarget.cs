using RemoteSessions.Abstractions;

namespace RemoteSessions.Emulator.Faults;

/// <summary>An operation that faults can be injected into.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Errors">The error types that the service model lists for the operation.</param>
internal sealed record FaultTarget(AwsOperation Operation, IReadOnlyList<string> Errors)
{
    /// <summary>The service ID and the operation name, such as "AppStream.DescribeFleets".</summary>
    public string FullName => $"{Operation.Service.ServiceId}.{Operation.Name}";
}
