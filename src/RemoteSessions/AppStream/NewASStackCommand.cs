using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.AppStream;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.AppStream;

/// <summary>
/// Creates AppStream 2.0 (WorkSpaces Applications) stacks. A stack defines the permissions and storage for a group of users. To use an
/// existing stack as a template, pipe it to the command. To register a fleet with the new stack, use Register-ASFleet.
/// AWS: CreateStack, DescribeStacks.
/// </summary>
[Cmdlet(VerbsCommon.New, "ASStack", SupportsShouldProcess = true, HelpUri = HelpPages.Folder + "New-ASStack.md")]
[OutputType(typeof(ASStack))]
public sealed partial class NewASStackCommand : ASStackSettingsCmdlet
{
    /// <summary>
    /// A stack from Get-ASStack to use as a template, or CSV rows whose columns contain the settings of the new stacks.
    /// </summary>
    [Parameter(ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource? InputObject { get; set; }

    /// <summary>
    /// The name of the new stack, with up to 101 characters. Valid characters are letters, digits, underscores, periods, and hyphens.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("StackName")]
    [ValidateForm(AppStreamNames.Form, AppStreamMessages.ValidName)]
    [ValidateNotEmpty]
    public string Name { get; set; } = "";

    /// <summary>The tags as a hashtable, such as @{ Team = 'CAD' }.</summary>
    [Parameter]
    [ValidateTags]
    public Hashtable? Tag { get; set; }

    private protected override void ProcessInput()
    {
        if (!IsModel(AppStreamNames.Stacks.Own, InputObject, isTemplate: true))
            return;
        if (Problem() is { } problem)
        {
            WriteError(ErrorRecords.Create(
                ErrorIds.InvalidArgument, AppStreamMessages.StackNotCreated(Name, problem), Name, CommandName));
            return;
        }

        var (request, scope) = (Request(), ScopeOf(AwsService.AppStream, InputObject));
        var connect = Connect<AppStreamClient>(scope);
        if (IsFree(AppStreamKinds.Stack, Name, connect, client => client.GetStackAsync(Name, Cancellation)!)
            && ShouldProcess(Name, AppStreamMessages.CreateStack, scope))
            Start(Name, async () => await EmitAsync(await connect().CreateStackAsync(request, Cancellation).ConfigureAwait(false))
                .ConfigureAwait(false));
    }
}
