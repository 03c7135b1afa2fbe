using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Changes the settings of AppStream 2.0 (WorkSpaces Applications) stacks. The command sends only the settings that differ from the current
/// settings.
/// AWS: DescribeStacks, UpdateStack.
/// </summary>
[Cmdlet(VerbsCommon.Set, "ASStack", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed partial class SetASStackCommand : ASStackSettingsCmdlet
{
    private const string ByName = "Name";

    private readonly HashSet<(Scope Scope, string Key)> _changed = [];

    /// <summary>
    /// The stacks to change, as Get-ASStack returns them, or rows of a CSV file whose columns contain the settings. If you pipe a stack,
    /// the command changes only the settings that you specify with parameters. An empty CSV cell counts as not specified.
    /// </summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names of the stacks. Wildcards are supported.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(StackCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>
    /// Specifies whether application settings are saved between sessions. If you specify only -ApplicationSettingsGroup, application
    /// settings are saved.
    /// </summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? ApplicationSettingsEnabled { get; set; }

    /// <summary>Specifies whether links in a session open in the browser on the user's device.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? ContentRedirectionEnabled { get; set; }

    /// <summary>Specifies whether the screen images for software agents are saved in the S3 bucket.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvBoolean]
    public bool? AgentScreenshotsUploadEnabled { get; set; }

    private protected override void ProcessInput()
    {
        var references = Selected(AppStreamNames.Stacks.Own, Inputs(Name, InputObject)).Where(HasItsSettings).ToList();
        var wanted = ParameterSettings.Read<StackConfiguration>(
            this, ParameterSetName == ByName || references.Exists(reference => reference.IsRow) ? null : Typed);
        if (_removals.Problem(wanted) is { } problem)
        {
            foreach (var reference in references)
                WriteError(ErrorRecords.Create(ErrorIds.InvalidArgument, problem, $"{reference}", CommandName));
            return;
        }

        var stacks = Find(AppStreamNames.Stacks, references, mustSee: true).ToList();
        if (stacks.Exists(stack => _changed.Contains((stack.Scope, stack.Key))))
        {
            // A second row for the same stack is compared with the settings that result from the first row.
            Finish();
            stacks = [.. Find(AppStreamNames.Stacks, references, mustSee: true)];
        }

        foreach (var stack in stacks)
            Change(stack, new StackChange(stack.Resource!, wanted, _removals.Names));
    }

    private void Change(NamedTarget<ASStack> stack, StackChange change)
    {
        if (change.Problem is { } problem)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, AppStreamMessages.StackNotChanged(stack.Label, problem), stack.Given, CommandName));
        }
        else if (change.List.All.Count == 0)
        {
            TellNoChange(change.List, $"{AppStreamMessages.StackKind} {stack.Label}", stack.Label, stack.Scope);
            WriteObject(stack.Resource);
        }
        else if (ShouldProcess(stack.Label, AppStreamMessages.ChangeStack(change.List.All), stack.Scope))
        {
            _changed.Add((stack.Scope, stack.Key));
            StartOn<AppStreamClient>(
                stack.Given, stack.Scope,
                async client => await EmitAsync(await client.UpdateStackAsync(change.Request, Cancellation).ConfigureAwait(false))
                    .ConfigureAwait(false));
        }
    }
}
