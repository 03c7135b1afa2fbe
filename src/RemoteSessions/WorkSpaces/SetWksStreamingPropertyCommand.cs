using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes what users may do in sessions of a directory for WorkSpaces pools, and how these are streamed. Only what is named changes.
/// AWS: DescribeWorkspaceDirectories, ModifyStreamingProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksStreamingProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksStreamingProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksStreamingPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>The streaming protocol: TCP or UDP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? PreferredProtocol { get; set; }

    /// <summary>Copying text into the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ClipboardFromLocal { get; set; }

    /// <summary>Copying text out of the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ClipboardToLocal { get; set; }

    /// <summary>Printing on the user's own printer: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? PrintToLocal { get; set; }

    /// <summary>Smart cards: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? SmartCard { get; set; }

    /// <summary>Characters that may be copied into the session at once, 0 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 20971520, "characters")]
    public int? ClipboardFromLocalMaximumLength { get; set; }

    /// <summary>Characters that may be copied out of the session at once, 0 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 20971520, "characters")]
    public int? ClipboardToLocalMaximumLength { get; set; }

    /// <summary>A home folder in S3 for each user: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? HomeFolder { get; set; }

    /// <summary>AWS Global Accelerator: ENABLED_AUTO or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? GlobalAccelerator { get; set; }

    /// <summary>The protocol over Global Accelerator: TCP or NONE.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? GlobalAcceleratorPreferredProtocol { get; set; }

    private protected override string What => "streaming properties";

    private protected override Func<WorkSpacesClient, CancellationToken, Task> Plan(WksDirectory current, ChangeList changes)
    {
        var protocol = changes.Changed(
            nameof(PreferredProtocol), NamedValue(nameof(PreferredProtocol), PreferredProtocol), current.PreferredProtocol);
        var settings = new List<UserSetting>(current.Wire.StreamingProperties?.UserSettings.Present() ?? []);
        var settingsChanged = false;
        settingsChanged |= Merge(
            settings, UserSettingActionValues.ClipboardCopyFromLocalDevice, changes.Changed(
                nameof(ClipboardFromLocal), NamedValue(nameof(ClipboardFromLocal), ClipboardFromLocal), current.ClipboardFromLocal),
                changes.Changed(
                    nameof(ClipboardFromLocalMaximumLength), Named(
                        nameof(ClipboardFromLocalMaximumLength), ClipboardFromLocalMaximumLength),
                        current.ClipboardFromLocalMaximumLength));
        settingsChanged |= Merge(
            settings, UserSettingActionValues.ClipboardCopyToLocalDevice, changes.Changed(
                nameof(ClipboardToLocal), NamedValue(nameof(ClipboardToLocal), ClipboardToLocal), current.ClipboardToLocal),
                changes.Changed(
                    nameof(ClipboardToLocalMaximumLength), Named(
                        nameof(ClipboardToLocalMaximumLength), ClipboardToLocalMaximumLength), current.ClipboardToLocalMaximumLength));
        settingsChanged |= Merge(
            settings, UserSettingActionValues.PrintingToLocalDevice, changes.Changed(
                nameof(PrintToLocal), NamedValue(nameof(PrintToLocal), PrintToLocal), current.PrintToLocal), null);
        settingsChanged |= Merge(
            settings, UserSettingActionValues.SmartCard, changes.Changed(
                nameof(SmartCard), NamedValue(nameof(SmartCard), SmartCard), current.SmartCard), null);
        var folder = changes.Changed(nameof(HomeFolder), NamedValue(nameof(HomeFolder), HomeFolder), current.HomeFolder);
        var accelerator = changes.Changed(
            nameof(GlobalAccelerator), NamedValue(nameof(GlobalAccelerator), GlobalAccelerator), current.GlobalAccelerator);
        var acceleratorProtocol = changes.Changed(
            nameof(GlobalAcceleratorPreferredProtocol), NamedValue(
                nameof(GlobalAcceleratorPreferredProtocol), GlobalAcceleratorPreferredProtocol),
                current.GlobalAcceleratorPreferredProtocol);
        var request = new ModifyStreamingPropertiesRequest
        {
            ResourceId = current.DirectoryId,
            StreamingProperties = new StreamingProperties
            {
                StreamingExperiencePreferredProtocol = protocol,
                UserSettings = settingsChanged ? settings : null,
                StorageConnectors = folder is null ? null : Merged(current.Wire.StreamingProperties?.StorageConnectors.Present(), folder),
                GlobalAccelerator = accelerator is null && acceleratorProtocol is null
                    ? null
                    : new GlobalAcceleratorForDirectory
                    {
                        Mode = accelerator ?? current.GlobalAccelerator ?? AGAModeForDirectoryValues.EnabledAuto,
                        PreferredProtocol = acceleratorProtocol ?? current.GlobalAcceleratorPreferredProtocol,
                    },
            },
        };
        return (client, cancel) => client.ModifyAsync(request, cancel);
    }

    // Nobody says whether a list that is sent replaces the one that is there: all of it goes along.
    private static bool Merge(List<UserSetting> settings, string action, string? permission, int? maximumLength)
    {
        if (permission is null && maximumLength is null)
            return false;
        var at = settings.FindIndex(setting => setting.Action == action);
        var before = at < 0 ? null : settings[at];
        var now = new UserSetting
        {
            Action = action,
            Permission = permission ?? before?.Permission ?? UserSettingPermissionValues.Enabled,
            MaximumLength = maximumLength ?? before?.MaximumLength,
        };
        if (at < 0)
            settings.Add(now);
        else
            settings[at] = now;
        return true;
    }

    // Likewise: connectors of other types stay as they are.
    private static List<StorageConnector> Merged(IEnumerable<StorageConnector>? connectors, string homeFolder) =>
    [
        .. (connectors ?? []).Where(connector => connector.ConnectorType != StorageConnectorTypeValues.HomeFolder),
        new StorageConnector { ConnectorType = StorageConnectorTypeValues.HomeFolder, Status = homeFolder },
    ];
}
