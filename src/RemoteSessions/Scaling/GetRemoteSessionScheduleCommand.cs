using System.Management.Automation;
using RemoteSessions.ApplicationAutoScaling;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;

namespace RemoteSessions.Commands.Scaling;

/// <summary>
/// Lists the schedules that change the minimum and maximum capacity of AppStream fleets and WorkSpaces pools, and the next three runs of
/// each schedule. If a service, Region, or profile fails, the command writes one error and continues.
/// AWS: DescribeScheduledActions; DescribeFleets; DescribeWorkspacesPools.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RemoteSessionSchedule", DefaultParameterSetName = ByName,
    HelpUri = HelpPages.Folder + "Get-RemoteSessionSchedule.md")]
[OutputType(typeof(RemoteSessionSchedule))]
public sealed class GetRemoteSessionScheduleCommand : ScalingReadCmdlet
{
    // If there are many fleets or pools, listing all schedules together requires fewer calls than listing the schedules of each fleet or
    // pool separately.
    private const int MostSeparateLists = 4;

    /// <summary>Specifies the names of the schedules. Wildcards are permitted.</summary>
    [Parameter(Position = 1, ParameterSetName = ByName)]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(ScheduleNameCompleter))]
    public string[]? ScheduleName { get; set; }

    private protected override ResourceSelector Accepted => ScheduleReferences.Accepted;

    private protected override string[]? NamesOf(ResourceReference reference) =>
        ScheduleReferences.OwnerOf(reference) is { } owner ? [.. owner.Patterns] : null;

    private protected override NameFilter? PartsOf(ResourceReference? reference) => new(
        reference?.Identity == RemoteSessionSchedule.Identity ? [ScheduleReferences.ScheduleNameOf(reference)!] : ScheduleName,
        ScheduleReferences.Kind);

    private protected override async Task ReadAsync(ScalingScope scope, ScalingClient client, Traversal traversal)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var resource in scope.FindAsync(Cancellation).ConfigureAwait(false))
            labels[resource.Key] = resource.Label;
        await AddDeletedAsync(scope, client, labels).ConfigureAwait(false);
        string?[] keys = scope.Names is null || PatternsOf(scope).Length > 0 || labels.Count > MostSeparateLists
            ? [null]
            : [.. labels.Keys];
        await traversal.EachAsync(keys, key => EmitListAsync(
            traversal, SchedulesAsync(scope, client, key, labels), key is null ? scope.Label : labels[key])).ConfigureAwait(false);
    }

    // The schedules of a deleted fleet or pool might still exist.
    private async Task AddDeletedAsync(ScalingScope scope, ScalingClient client, Dictionary<string, string> labels)
    {
        foreach (var name in scope.Found.Missing())
        {
            var key = NameFilter.Unescape(name);
            if (await client.ListActionsAsync(scope.Service.Scaling, key, Cancellation).FindAsync(_ => true).ConfigureAwait(false) is null)
                continue;
            scope.Found.Found(name);
            labels[key] = key;
        }
    }

    private static string[] PatternsOf(ScalingScope scope) => [.. (scope.Names ?? []).Where(WildcardPattern.ContainsWildcardCharacters)];

    private async IAsyncEnumerable<RemoteSessionSchedule> SchedulesAsync(
        ScalingScope scope, ScalingClient client, string? key, Dictionary<string, string> labels)
    {
        var kind = scope.Service.Scaling;
        // A pattern can also match a deleted fleet or pool.
        var patterns = PatternsOf(scope).Select(Filters.Like).ToList();
        await foreach (var action in client.ListActionsAsync(kind, key, Cancellation).ConfigureAwait(false))
        {
            if (kind.Key(action.ResourceId) is not { } owner
                || (scope.Names is not null && !labels.ContainsKey(owner) && !patterns.Any(pattern => pattern.IsMatch(owner)))
                || !scope.Parts!.Matches(action.ScheduledActionName))
                continue;
            var label = labels.GetValueOrDefault(owner, owner);
            var schedule = new RemoteSessionSchedule(action, scope.Service.Kind.Name, label, client.Origin).WithFixedTexts();
            foreach (var reference in scope.Given)
                reference.Verified(schedule);
            yield return schedule;
        }
    }
}
