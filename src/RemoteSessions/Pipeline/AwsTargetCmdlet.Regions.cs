using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

public abstract partial class AwsTargetCmdlet
{
    private readonly Dictionary<(ResourceKind Kind, string Value, string Given), HashSet<string>> _missing = [];
    private string? _region;
    private bool _isFurtherRegion;

    /// <summary>Acts on the current record, in one Region after the other where several were typed.</summary>
    protected sealed override void ProcessRecord()
    {
        var regions = Regions.ToList();
        foreach (var region in regions)
        {
            (_region, _isFurtherRegion) = (region, region != regions[0]);
            ProcessInput();
        }

        (_region, _isFurtherRegion) = (null, false);
        foreach (var ((kind, value, given), asked) in _missing.Where(missing => missing.Value.Count >= regions.Count))
            WriteError(ErrorRecords.Create(kind.NotFound(value, asked), given, CommandName));
        _missing.Clear();
    }

    /// <summary>Acts on the current record in one Region.</summary>
    private protected abstract void ProcessInput();

    /// <summary>
    /// Writes the error for a name or id that doesn't exist. If several Regions were typed, it counts as missing only if none of them has
    /// it.
    /// </summary>
    internal void WriteMissing(ResourceKind kind, string value, string given, string region)
    {
        if (!_missing.TryGetValue((kind, value, given), out var asked))
            _missing[(kind, value, given)] = asked = new HashSet<string>(StringComparer.Ordinal);
        asked.Add(region);
    }

    /// <summary>Whether several Regions were typed: what a name stands for may be in one of them only.</summary>
    private protected bool SeveralRegions => Regions.Skip(1).Any();

    private protected override IEnumerable<string?> Regions => Region?.Distinct<string?>(StringComparer.OrdinalIgnoreCase) ?? [null];

    // What was wrong with an input in the first Region is wrong in each, and a live object is in one Region only.
    private protected override bool IsDone(AwsResource item) => _isFurtherRegion && item.ReadWith is not null;

    internal override void Reject(AwsResource item, string message)
    {
        if (!_isFurtherRegion)
            base.Reject(item, message);
    }

    /// <summary>The scope that the parameters give, together with an object.</summary>
    internal Scope ScopeOf(AwsService service, AwsResource? from) => ScopeOf(service, _region, ProfileName, from);
}
