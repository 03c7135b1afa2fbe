using RemoteSessions.Abstractions;

namespace RemoteSessions.Commands.Parameters;

/// <summary>A kind of resource, and the strings that error messages use to describe it.</summary>
/// <param name="Name">The name of the kind, such as "AppStream fleet".</param>
/// <param name="ListCommand">The command that lists the resources, such as "Get-ASFleet".</param>
internal sealed record ResourceKind(string Name, string ListCommand)
{
    /// <summary>
    /// Returns the error ID for a name, ID, or ARN that doesn't exist. For a value that service operations accept, such as an ID, the error
    /// ID is the service's own error type for a missing resource. For any other value, the error ID is NameNotFound.
    /// </summary>
    public Func<string, string> NotFoundId { get; init; } = _ => ErrorIds.NameNotFound;

    /// <summary>An additional sentence for the error message if the specified resource doesn't exist.</summary>
    public string? Hint { get; init; }

    /// <summary>
    /// Indicates whether the service is available in several Regions. If this value is true, error messages about a missing resource list
    /// the queried Regions, because the resource might exist in another Region.
    /// </summary>
    public bool Regional { get; init; } = true;

    /// <summary>Creates the error for a name or ID that doesn't exist in the queried Regions.</summary>
    public AwsServiceException NotFound(string value, params IEnumerable<string> regions)
    {
        string[] asked = Regional ? [.. regions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];

        return new(new ServiceError(
            NotFoundId(value), CommandMessages.NotFound(Name, value, asked, ListCommand, Hint)));
    }
}
