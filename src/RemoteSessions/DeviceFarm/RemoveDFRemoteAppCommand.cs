using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Deletes uploaded apps from Device Farm projects.
/// AWS: DeleteUpload, GetUpload. If you specify names, the command also calls ListProjects and ListUploads.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteApp.md")]
public sealed class RemoveDFRemoteAppCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    /// <summary>The apps to delete: objects that Get-DFRemoteApp returns, rows of a CSV file, names, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The names or ARNs of the apps. Names can contain wildcards.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByName, ValueFromPipelineByPropertyName = true)]
    [Alias("AppArn", "Arn")]
    [TextOnly]
    [SupportsWildcards]
    [ValidateNotEmpty]
    [ArgumentCompleter(typeof(AppCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Suppresses the confirmation prompt.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override void ProcessInput()
    {
        foreach (var app in Find(DeviceFarmNames.Apps, Selected(DeviceFarmNames.Apps.Own, Inputs(Name, InputObject))))
        {
            var label = app.Resource is null ? app.Key : DeviceFarmMessages.NameWithArn(app.Label, app.Key);
            if (Confirmed(app.Describe(label), DeviceFarmMessages.DeleteApp, Force, app.Scope, AwsService.DeviceFarm))
                StartOn<DeviceFarmClient>(app.Given, app.Scope, farm => farm.DeleteAppAsync(app.Key, Cancellation));
        }
    }
}
