using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Keeps track of which of the specified names exist for the resources that an input identifies, such as the names of policies or
/// schedules. A name is missing only if it exists for none of these resources.
/// </summary>
/// <param name="cmdlet">The command.</param>
internal sealed class NameMatches(AwsTargetCmdlet cmdlet)
{
    private readonly Dictionary<(ResourceKind Kind, string Value, string Given), string> _missing = [];
    private readonly HashSet<(ResourceKind Kind, string Value, string Given)> _found = [];

    /// <summary>The names that are missing, each with the Region of a resource that was searched.</summary>
    public IEnumerable<KeyValuePair<(ResourceKind Kind, string Value, string Given), string>> Missing =>
        _missing.Where(missing => !_found.Contains(missing.Key));

    /// <summary>Records whether a name exists for one of the resources.</summary>
    public void Add(ResourceKind kind, string value, string given, string region, bool isFound)
    {
        if (isFound)
            _found.Add((kind, value, given));
        else
            _missing[(kind, value, given)] = region;
    }

    /// <summary>
    /// Reports the names to the command. After the last Region, the command writes an error for each name that is missing in all Regions.
    /// </summary>
    public void Write()
    {
        foreach (var ((kind, value, given), region) in Missing)
            cmdlet.RecordMissing(kind, value, given, region);
        foreach (var (kind, value, given) in _found)
            cmdlet.Settle(kind, value, given);
    }
}
