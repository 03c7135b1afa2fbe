using System.Collections;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Services;

namespace RemoteSessions.Commands.Capacity;

/// <summary>Provides tab completion for the names of the fleets or pools that run sessions of one kind.</summary>
public sealed class CapacityKindCompleter : LiveCompleter
{
    private readonly SessionKind _kind;

    internal CapacityKindCompleter(SessionKind kind) => _kind = kind;

    private protected override AwsService Service => _kind.Service;

    private protected override string? Within(string parameterName, IDictionary boundParameters) => _kind.Name;

    private protected override Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken) => OfAsync(
            _kind.Capacity!.ListAsync(transport, profileName, cancellationToken),
            capacity => new Candidate(capacity.Name, capacity.Name, capacity.Hint));
}
