using System.Management.Automation;
using RemoteSessions.Commands.Connection;
using RemoteSessions.Commands.Parameters;
using RemoteSessions.Provisioning;
using RemoteSessions.Resources;
using RemoteSessions.WorkSpaces;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Commands.WorkSpaces;

/// <summary>
/// Changes how sessions in a directory for WorkSpaces Pools are streamed, and what users can do in them. Settings that you don't specify
/// don't change.
/// AWS: DescribeWorkspaceDirectories, ModifyStreamingProperties.
/// </summary>
[Cmdlet(VerbsCommon.Set, "WksStreamingProperty", SupportsShouldProcess = true, DefaultParameterSetName = ByObject,
    HelpUri = HelpPages.Folder + "Set-WksStreamingProperty.md")]
[OutputType(typeof(WksDirectory))]
public sealed class SetWksStreamingPropertyCommand : WksDirectorySettingCmdlet
{
    /// <summary>The preferred protocol for streaming: TCP or UDP.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? PreferredProtocol { get; set; }

    /// <summary>Specifies whether users can copy text from their device to the session: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ClipboardFromLocal { get; set; }

    /// <summary>Specifies whether users can copy text from the session to their device: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? ClipboardToLocal { get; set; }

    /// <summary>Specifies whether users can print to a printer that is connected to their device: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? PrintToLocal { get; set; }

    /// <summary>Specifies whether users can use smart cards: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? SmartCard { get; set; }

    /// <summary>The maximum number of characters that users can copy to the session in one operation: 0 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 20971520, WorkSpacesMessages.Characters)]
    public int? ClipboardFromLocalMaximumLength { get; set; }

    /// <summary>The maximum number of characters that users can copy from the session in one operation: 0 to 20971520.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvNumber]
    [ValidateNumber(0, 20971520, WorkSpacesMessages.Characters)]
    public int? ClipboardToLocalMaximumLength { get; set; }

    /// <summary>Specifies whether each user has a home folder in Amazon S3: ENABLED or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? HomeFolder { get; set; }

    /// <summary>Specifies whether AWS Global Accelerator is used: ENABLED_AUTO or DISABLED.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? GlobalAccelerator { get; set; }

    /// <summary>The preferred protocol for AWS Global Accelerator: TCP or NONE.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [CsvValue]
    [ArgumentCompleter(typeof(WorkSpacesValueCompleter))]
    public string? GlobalAcceleratorPreferredProtocol { get; set; }

    private protected override string What => WorkSpacesMessages.StreamingProperties;

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

    // AWS doesn't document whether an update replaces the whole list, so all user settings are sent.
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

    // AWS doesn't document whether an update replaces the whole list, so storage connectors of other types are sent unchanged.
    private static List<StorageConnector> Merged(IEnumerable<StorageConnector>? connectors, string homeFolder) =>
    [
        .. (connectors ?? []).Where(connector => connector.ConnectorType != StorageConnectorTypeValues.HomeFolder),
        new StorageConnector { ConnectorType = StorageConnectorTypeValues.HomeFolder, Status = homeFolder },
    ];
}
