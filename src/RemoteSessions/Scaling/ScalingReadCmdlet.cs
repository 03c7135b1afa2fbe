using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Commands.Sessions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Scaling;

/// <summary>The base class of the commands that read information about the scaling of fleets and pools of all services.</summary>
public abstract class ScalingReadCmdlet : AllServicesCmdlet
{
    /// <summary>The parameter set for names.</summary>
    private protected const string ByName = "Name";

    /// <summary>Specifies the names of fleets and pools. Wildcards are permitted.</summary>
    [Parameter(Position = 0, ParameterSetName = ByName)]
    [Alias("FleetName", "PoolName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScalableNameCompleter))]
    public string[]? Name { get; set; }

    /// <summary>
    /// Specifies fleets and pools as objects from Get-ASFleet and Get-WksPool, as objects that this command returned earlier, or as rows of
    /// a CSV file. Each fleet or pool is read in its own account and Region. Names are also accepted.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>Specifies the services: AppStream, WorkSpaces, or both.</summary>
    [Parameter(ParameterSetName = ByName)]
    [ValidateNotEmpty]
    [ValidateOffered(typeof(ScalableServiceCompleter))]
    [ArgumentCompleter(typeof(ScalableServiceCompleter))]
    public string[]? Service { get; set; }

    /// <summary>Specifies the Regions. Wildcards are permitted: eu-*, or * for all Regions where the service is available.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ValidateForm(@"[a-zA-Z0-9*?\[\]-]+", CommandMessages.RegionPattern)]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public override string[]? Region { get; set; }

    /// <summary>The types of objects and rows that the command accepts.</summary>
    private protected virtual ResourceSelector Accepted => ScalingScopes.Readable;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        WriteUnmatchedRegions([.. ScalableService.Named(Service).Select(service => service.Kind)]);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var names = Name?.Where(name => !IsArn(name)).ToArray();
        if (ParameterSetName == ByName && names is not { Length: 0 })
            Read(ScalingScopes.Resolve(ScalableService.Named(Service), names, Region, ProfileName, (service, region, profile) =>
                ScopeOf(service, region, profile)));
        foreach (var reference in Selected(Accepted, ParameterSetName == ByObject ? InputObject : Texts((Name ?? []).Where(IsArn))))
        {
            if (NamesOf(reference) is not { } given)
                Reject(reference.Input, CommandMessages.NoFleetOrPool);
            else if (ScalingScopes.ServicesOf(reference) is { Count: > 0 } services)
                Read(ScopesOf(services, given, reference));
            else
                Reject(reference.Input, ScalingScopes.NoCapacity(reference));
        }

        FinishInput();
    }

    /// <summary>
    /// Reads the objects that the command returns for the fleets or pools in a scope, and writes these objects to the pipeline.
    /// </summary>
    private protected abstract Task ReadAsync(ScalingScope scope, ScalingClient client, Traversal traversal);

    /// <summary>
    /// Returns the names of the fleets and pools that an object, a row, or an ARN specifies, or null if there are no such names. The names
    /// can contain wildcards.
    /// </summary>
    private protected virtual string[]? NamesOf(ResourceReference reference) => [.. reference.Patterns];

    /// <summary>
    /// Returns a filter for the names of the objects that the command returns, such as the names of schedules. The result is null if the
    /// command filters only by the names of fleets and pools.
    /// </summary>
    private protected virtual NameFilter? PartsOf(ResourceReference? reference) => null;

    private protected override string? OutputKey(AwsResource item) => item switch
    {
        RemoteSessionScaling scaling => scaling.ResourceId,
        RemoteSessionScalingActivity activity => activity.ActivityId,
        _ => base.OutputKey(item),
    };

    private IReadOnlyList<ScalingScope> ScopesOf(
        IReadOnlyList<ScalableService> services, string[] names, ResourceReference reference)
    {
        var regions = IsTyped(nameof(Region)) ? Region : null;
        var profiles = IsTyped(nameof(ProfileName)) ? ProfileName : null;
        return [.. ScalingScopes.Resolve(services, names, regions, profiles, (service, region, profile) =>
            ScopeOf(service, region, profile, reference.Input)).Select(scope => scope with { Given = [reference] })];
    }

    private void Read(IReadOnlyList<ScalingScope> scopes)
    {
        if (scopes.Count == 0)
            return;
        var parts = PartsOf(scopes[0].Given is [var given, ..] ? given : null);
        var search = new NameSearch(scopes.Count, parts is null ? [scopes[0].Found] : [scopes[0].Found, parts]);
        foreach (var scope in scopes.Select(scope => scope with { Parts = parts }))
        {
            var connect = Connect<ScalingClient>(scope.Scope);
            Start(scope.Label, async () =>
            {
                var missing = await search.RunAsync(async () =>
                {
                    var client = connect();
                    using var traversal = new Traversal(MoreWanted, ThrottleLimit, Cancellation);
                    await ReadAsync(scope, client, traversal).ConfigureAwait(false);
                    return client.Region;
                }).ConfigureAwait(false);
                foreach (var (name, error) in missing)
                    await EmitErrorAsync(error, name).ConfigureAwait(false);
            });
        }
    }

    private static bool IsArn(string name) => ResourceArn.TryRead(name, out _);
}
