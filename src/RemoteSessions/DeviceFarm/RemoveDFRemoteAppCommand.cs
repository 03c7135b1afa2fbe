using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Commands.Pipeline;
using RemoteSessions.DeviceFarm;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Deletes uploaded apps from Device Farm projects.
/// AWS: DeleteUpload, GetUpload; for names ListProjects, ListUploads.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "DFRemoteApp", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    DefaultParameterSetName = ByObject, HelpUri = HelpPages.Folder + "Remove-DFRemoteApp.md")]
public sealed class RemoveDFRemoteAppCommand : AwsTargetCmdlet
{
    private const string ByName = "Name";

    /// <summary>The apps, as Get-DFRemoteApp gives them; or rows of a CSV file, names, or ARNs.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByObject, ValueFromPipeline = true)]
    [ResourceArgument]
    [ValidateNotEmpty]
    public AwsResource[] InputObject { get; set; } = [];

    /// <summary>The apps: file names with wildcards, or ARNs.</summary>
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
            if (Confirmed(app.Describe(app.Resource is null ? app.Key : $"{app.Label} ({app.Key})"), "Delete app from Device Farm", Force))
                StartOn<DeviceFarmClient>(app.Given, app.Scope, farm => farm.DeleteAppAsync(app.Key, Cancellation));
        }
    }
}
