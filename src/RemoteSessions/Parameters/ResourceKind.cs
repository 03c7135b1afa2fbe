using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>A kind of resource that users name: what it is called, and the command that lists what exists.</summary>
/// <param name="Name">What one is called: "AppStream fleet".</param>
/// <param name="ListCommand">The command that lists them: "Get-ASFleet".</param>
internal sealed record ResourceKind(string Name, string ListCommand)
{
    /// <summary>The id of the error for a value that doesn't exist: the service's own, where that is how it knows the resource.</summary>
    public Func<string, string> NotFoundId { get; init; } = _ => ErrorIds.NameNotFound;

    /// <summary>What an error for a value that doesn't exist says in addition.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether the service exists in several Regions, so that the resource may be in another one.</summary>
    public bool Regional { get; init; } = true;

    /// <summary>The error for a name or id that doesn't exist in the Regions that were asked.</summary>
    public AwsServiceException NotFound(string value, params IEnumerable<string> regions)
    {
        string[] asked = Regional ? [.. regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        var (where, there, option) = asked.Length == 0
            ? ("", "", "")
            : ($" in {string.Join(" or ", asked)}", " there", $" -Region {string.Join(',', asked)}");
        return new(new ServiceError(
            NotFoundId(
                value), $"{Name} '{value}' wasn't found{where}. To see what exists{there}, run "
                    + $"{ListCommand}{option}.{(Hint is null ? "" : $" {Hint}")}"));
    }
}
