using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Keeps track of whether the items that a user specified by name, such as policies or schedules, exist. One input, such as a pattern, can
/// identify several resources. A name is considered missing only if none of these resources has a policy, schedule, or other item with this
/// name.
/// </summary>
/// <param name="cmdlet">The command.</param>
internal sealed class NameMatches(AwsTargetCmdlet cmdlet)
{
    private readonly Dictionary<(ResourceKind Kind, string Value, string Given), string> _missing = [];
    private readonly HashSet<(ResourceKind Kind, string Value, string Given)> _found = [];

    /// <summary>The names that weren't found, each with one of the Regions that were searched.</summary>
    public IEnumerable<KeyValuePair<(ResourceKind Kind, string Value, string Given), string>> Missing =>
        _missing.Where(missing => !_found.Contains(missing.Key));

    /// <summary>Records whether a policy, schedule, or other item with the specified name was found in the specified Region.</summary>
    public void Add(ResourceKind kind, string value, string given, string region, bool isFound)
    {
        if (isFound)
            _found.Add((kind, value, given));
        else
            _missing[(kind, value, given)] = region;
    }

    /// <summary>
    /// Reports to the command which names exist and which names are missing. After all Regions have been processed, the command writes an
    /// error for each name that doesn't exist in any of them.
    /// </summary>
    public void Write()
    {
        foreach (var ((kind, value, given), region) in Missing)
            cmdlet.RecordMissing(kind, value, given, region);
        foreach (var (kind, value, given) in _found)
            cmdlet.Settle(kind, value, given);
    }
}
