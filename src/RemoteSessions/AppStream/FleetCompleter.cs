using System.Collections;
using System.Management.Automation;
using RemoteSessions.AppStream;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Provides tab completion for the names of fleets. If the user specified a stack, the suggestions contain only the fleets that are
/// registered with it or, for a Register command, only the fleets that aren't registered with it.
/// </summary>
public sealed class FleetCompleter : AppStreamCompleter
{
    private protected override string? Within(string parameterName, IDictionary boundParameters) => boundParameters["StackName"] switch
    {
        string stack when parameterName == "FleetName" && !WildcardPattern.ContainsWildcardCharacters(stack) =>
            $"{CommandName.Split('-')[0]} {stack}",
        _ => null,
    };

    private protected override async Task<IReadOnlyList<Candidate>> OffersAsync(
        AppStreamClient client, string parameterName, CancellationToken cancellationToken)
    {
        var fleets = await client.ListFleetsAsync(null, cancellationToken).ReadAllAsync().ConfigureAwait(false);
        if (Scope?.Split(' ', 2) is [var verb, var stack])
        {
            var onStack = await client.ListFleetNamesAsync(stack, cancellationToken).ReadAllAsync().ConfigureAwait(false);
            fleets.RemoveAll(fleet => onStack.Contains(fleet.Name!) == verb.Equals("Register", StringComparison.OrdinalIgnoreCase));
        }

        return [.. fleets.Select(fleet => Offer(fleet, fleet.Name))];
    }
}
