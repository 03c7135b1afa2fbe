using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsTargetCmdlet
{
    private readonly Dictionary<(ResourceKind Kind, string Value, string Given), HashSet<string>> _missing = [];
    private readonly HashSet<(ResourceKind Kind, string Value, string Given)> _settled = [];
    // The names that don't exist in the Region that the command is currently processing.
    private readonly Dictionary<(ResourceKind Kind, string Value, string Given), string> _missingHere = [];
    private string? _region;
    private bool _isFurtherRegion;

    /// <summary>
    /// Processes the current pipeline record. If the user specified multiple Regions, the command acts in one Region after another.
    /// </summary>
    protected sealed override void ProcessRecord()
    {
        var regions = Regions.ToList();
        foreach (var region in regions)
        {
            (_region, _isFurtherRegion) = (region, region != regions[0]);
            _missingHere.Clear();
            ProcessInput();
        }

        (_region, _isFurtherRegion) = (null, false);
        WriteMissing();
    }

    /// <summary>
    /// Writes the errors for the names that don't exist in any of the Regions. If a command looks up its inputs only after it has received
    /// all of them, the command calls this method after the lookup.
    /// </summary>
    private protected void WriteMissing()
    {
        foreach (var ((kind, value, given), asked) in _missing.Where(missing => !_settled.Contains(missing.Key)))
            WriteError(ErrorRecords.Create(kind.NotFound(value, asked), given, CommandName));
        _missing.Clear();
        _settled.Clear();
    }

    /// <summary>
    /// For the specified resource kind, writes an error for each name that doesn't exist in the current Region. A command calls this method
    /// if the named resources must be in the same Region as another resource, and this other resource exists in the current Region. In this
    /// case, it doesn't matter whether the names exist in another Region.
    /// </summary>
    internal void WriteMissingHere(ResourceKind kind)
    {
        foreach (var (missing, region) in _missingHere.Where(missing => missing.Key.Kind == kind))
        {
            WriteError(ErrorRecords.Create(kind.NotFound(missing.Value, region), missing.Given, CommandName));
            _settled.Add(missing);
        }
    }

    /// <summary>Processes the current pipeline record in one Region.</summary>
    private protected abstract void ProcessInput();

    /// <summary>
    /// Records that a name or ID doesn't exist in a Region. After all Regions have been processed, an error is written if the name or ID
    /// doesn't exist in any of them.
    /// </summary>
    internal void RecordMissing(ResourceKind kind, string value, string given, string region)
    {
        if (!_missing.TryGetValue((kind, value, given), out var asked))
            _missing[(kind, value, given)] = asked = new HashSet<string>(StringComparer.Ordinal);
        asked.Add(region);
        _missingHere[(kind, value, given)] = region;
    }

    /// <summary>Returns whether the command would write an error because a name or ID doesn't exist.</summary>
    internal bool IsMissing(ResourceKind kind, string value) =>
        _missing.Keys.Any(missing => missing.Kind == kind && missing.Value == value);

    /// <summary>
    /// Suppresses the error about a nonexistent name or ID, for example if the name or ID belongs to a deleted fleet or pool.
    /// </summary>
    internal void SettleMissing(ResourceKind kind, string value) =>
        _settled.UnionWith(_missing.Keys.Where(missing => missing.Kind == kind && missing.Value == value));

    /// <summary>
    /// Records that a name or ID exists in one of the Regions, or that an error about this name or ID was written. As a result, the command
    /// doesn't write an error for the other Regions, where this name or ID doesn't exist.
    /// </summary>
    internal void Settle(ResourceKind kind, string value, string given)
    {
        if (SeveralRegions)
            _settled.Add((kind, value, given));
    }

    /// <summary>
    /// Indicates whether the user typed several Regions. If several Regions are specified, a resource might exist in only one of them.
    /// </summary>
    private protected bool SeveralRegions => Regions.Skip(1).Any();

    private protected override IEnumerable<string?> Regions => Region?.Distinct<string?>(StringComparer.OrdinalIgnoreCase) ?? [null];

    // If several Regions are specified, the command repeats its work for each of them. An item that has its own Region is processed only
    // once, when the command processes the first specified Region.
    private protected override bool IsDone(AwsResource item) => _isFurtherRegion && HasOwnRegion(item);

    // An object that was read in the current PowerShell session belongs to the Region from which it was read. The Region in a row or an ARN
    // has priority over the Regions in $PSDefaultParameterValues.
    private bool HasOwnRegion(AwsResource item) =>
        item.ReadWith is not null || (!IsTyped(nameof(Region)) && !string.IsNullOrWhiteSpace(item.Region));

    /// <summary>
    /// Writes an error for an input whose columns or properties don't match the resource that the input identifies. The error is written
    /// even if the current Region isn't the first specified Region, because the resource might exist only in a later Region.
    /// </summary>
    internal void RejectFound(AwsResource item, string message, string label) => base.Reject(item, message, label);

    internal override void Reject(AwsResource item, string message, string? label = null)
    {
        // An invalid input is reported only for the first Region.
        if (!_isFurtherRegion)
            base.Reject(item, message, label);
    }

    /// <summary>Returns the scope for calls to a service, based on the command's parameters and an object.</summary>
    internal Scope ScopeOf(AwsService service, AwsResource? from) => ScopeOf(service, _region, ProfileName, from);
}
