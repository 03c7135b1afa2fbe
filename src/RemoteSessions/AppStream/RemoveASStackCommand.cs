using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Deletes AppStream 2.0 (WorkSpaces Applications) stacks; with -IncludeAssociations also those that have a fleet. The fleet stays.
/// AWS: DeleteStack, DescribeStacks, ListAssociatedFleets; with -IncludeAssociations also DisassociateFleet, and DescribeSessions to say
/// which users have sessions.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "ASStack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Remove-ASStack.md")]
public sealed class RemoveASStackCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    private readonly StackFleets _stackFleets;

    /// <summary>Makes the command.</summary>
    public RemoveASStackCommand() => _stackFleets = new StackFleets(this);

    /// <summary>The stacks, as Get-ASStack gives them; or rows of a CSV file, or names.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the stacks, wildcards allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Unregisters the fleets of the stack before the deletion.</summary>
    [Parameter]
    public SwitchParameter IncludeAssociations { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var stack in Find(AppStreamNames.Stacks, Selected(AppStreamNames.Stacks.Own, Inputs(Name, InputObject))))
        {
            if (!_stackFleets.TryFind(stack.Key, stack.Scope, out var fleets))
                continue;
            var obstacle = IncludeAssociations || fleets is not { Count: > 0 }
                ? ""
                : $"the stack has the fleet {string.Join(", ", fleets)}";
            if (obstacle.Length > 0 && !WhatIf)
                Reject(stack, obstacle);
            else if (Confirmed(stack.Describe($"{stack.Label}{Warning(obstacle)}"), Action(stack, fleets ?? []), Force))
                StartOn<AppStreamClient>(stack.Given, stack.Scope, client => RemoveAsync(client, stack.Key, fleets ?? []));
        }
    }

    // The service would reject the delete.
    private void Reject(NamedTarget<ASStack> stack, string obstacle) => WriteError(ErrorRecords.Create(
        ServiceErrorTypes.ResourceInUse,
        $"The stack '{stack.Label}' can't be deleted, because {obstacle}. Unregister it first, or use -IncludeAssociations.",
        stack.Given,
        CommandName));

    private static string Warning(string obstacle) =>
        obstacle.Length == 0 ? "" : $" (AWS rejects this while {obstacle}: use -IncludeAssociations, or unregister it first)";

    private string Action(NamedTarget<ASStack> stack, IReadOnlyList<string> fleets) => fleets.Count == 0 || !IncludeAssociations
        ? "Delete AppStream stack"
        : $"Unregister {string.Join(", ", fleets.Select(fleet => WithUsers(fleet, stack)))}, delete the AppStream stack";

    private string WithUsers(string fleet, NamedTarget<ASStack> stack) =>
        NobodyAsks(Force) ? fleet : $"{fleet} ({_stackFleets.Users(fleet, stack.Key, stack.Scope)})";

    private async Task RemoveAsync(AppStreamClient client, string stack, IReadOnlyList<string> fleets)
    {
        List<string> unregistered = [];
        try
        {
            foreach (var fleet in IncludeAssociations ? fleets : [])
            {
                await client.DisassociateFleetAsync(fleet, stack, Cancellation).ConfigureAwait(false);
                unregistered.Add(fleet);
            }

            await client.DeleteStackAsync(stack, Cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (unregistered.Count > 0)
        {
            throw failure.Explained($"Before this error, {string.Join(", ", unregistered)} was unregistered from the stack '{stack}'.");
        }
    }
}
