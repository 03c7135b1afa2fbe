using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;
using RemoteSessions.Emulator.WorkSpaces.Generated;
using RemoteSessions.Protocol;
using RemoteSessions.Protocol.Generated;
using RemoteSessions.WorkSpaces.Generated;

namespace RemoteSessions.Emulator.WorkSpaces;

/// <summary>The five operations that change the properties of a directory. Only the specified properties change.</summary>
internal sealed class DirectoryProperties(WorkSpacesService service)
{
    private const string UserAccessUrl = DeletableSamlPropertyValues.SamlPropertiesUserAccessUrl;
    private const string RelayState = DeletableSamlPropertyValues.SamlPropertiesRelayStateParameterName;

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(WorkSpacesOperations.ModifyStreamingProperties, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => Change(call, input.ResourceId!, directory => directory with
            {
                StreamingProperties = Merge(directory.StreamingProperties ?? new(), input.StreamingProperties),
            })),
        service.Handle(WorkSpacesOperations.ModifyWorkspaceCreationProperties, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => Change(call, input.ResourceId!, directory => directory with
            {
                WorkspaceCreationProperties = Merge(directory.WorkspaceCreationProperties ?? new(), input.WorkspaceCreationProperties!),
            })),
        service.Handle(WorkSpacesOperations.ModifyWorkspaceAccessProperties, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => Change(call, input.ResourceId!, directory => directory with
            {
                WorkspaceAccessProperties = Merge(directory.WorkspaceAccessProperties ?? new(), input.WorkspaceAccessProperties!),
            })),
        service.Handle(WorkSpacesOperations.ModifySelfservicePermissions, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => Change(call, input.ResourceId!, directory => directory with
            {
                SelfservicePermissions = Merge(directory.SelfservicePermissions ?? new(), input.SelfservicePermissions!),
            })),
        service.Handle(WorkSpacesOperations.ModifySamlProperties, WorkSpacesInputs.Check, input => input.ResourceId,
            (input, call) => Change(call, input.ResourceId!, directory => directory with
            {
                SamlProperties = Merge(directory.SamlProperties ?? new(), input),
            })),
    ];

    private static EmptyResponse Change(StoreCall<WorkSpacesStore> call, string id, Func<WorkspaceDirectory, WorkspaceDirectory> change)
    {
        var directory = call.Store.Directory(id);
        if (directory.State != WorkspaceDirectoryStateValues.Registered)
            throw WorkSpacesErrors.NotSupported(EmulatedWorkSpacesMessages.DirectoryMustBeRegistered(id, directory.State));
        call.Store = call.Store.With(directory with { Value = change(directory.Value) });
        return new EmptyResponse();
    }

    private static StreamingProperties Merge(StreamingProperties old, StreamingProperties? named) => new()
    {
        StreamingExperiencePreferredProtocol = named?.StreamingExperiencePreferredProtocol ?? old.StreamingExperiencePreferredProtocol,
        UserSettings = Merge(old.UserSettings, named?.UserSettings, setting => setting.Action),
        StorageConnectors = Merge(old.StorageConnectors, named?.StorageConnectors, connector => connector.ConnectorType),
        GlobalAccelerator = named?.GlobalAccelerator ?? old.GlobalAccelerator,
    };

    private static DefaultWorkspaceCreationProperties Merge(
        DefaultWorkspaceCreationProperties old, WorkspaceCreationProperties named) => new()
        {
            EnableInternetAccess = named.EnableInternetAccess ?? old.EnableInternetAccess,
            DefaultOu = named.DefaultOu ?? old.DefaultOu,
            CustomSecurityGroupId = named.CustomSecurityGroupId ?? old.CustomSecurityGroupId,
            UserEnabledAsLocalAdministrator = named.UserEnabledAsLocalAdministrator ?? old.UserEnabledAsLocalAdministrator,
            EnableMaintenanceMode = named.EnableMaintenanceMode ?? old.EnableMaintenanceMode,
            InstanceIamRoleArn = named.InstanceIamRoleArn ?? old.InstanceIamRoleArn,
        };

    private static WorkspaceAccessProperties Merge(WorkspaceAccessProperties old, WorkspaceAccessProperties named)
    {
        if (named.AccessEndpointConfig is { InternetFallbackProtocols.Count: > 0, AccessEndpoints.Count: 0 })
            throw new ServiceException(ServiceErrorTypes.InvalidParameterCombination, EmulatedWorkSpacesMessages.FallbackNeedsEndpoints);
        return new WorkspaceAccessProperties
        {
            DeviceTypeWindows = named.DeviceTypeWindows ?? old.DeviceTypeWindows,
            DeviceTypeOsx = named.DeviceTypeOsx ?? old.DeviceTypeOsx,
            DeviceTypeWeb = named.DeviceTypeWeb ?? old.DeviceTypeWeb,
            DeviceTypeIos = named.DeviceTypeIos ?? old.DeviceTypeIos,
            DeviceTypeAndroid = named.DeviceTypeAndroid ?? old.DeviceTypeAndroid,
            DeviceTypeChromeOs = named.DeviceTypeChromeOs ?? old.DeviceTypeChromeOs,
            DeviceTypeZeroClient = named.DeviceTypeZeroClient ?? old.DeviceTypeZeroClient,
            DeviceTypeLinux = named.DeviceTypeLinux ?? old.DeviceTypeLinux,
            DeviceTypeWorkSpacesThinClient = named.DeviceTypeWorkSpacesThinClient ?? old.DeviceTypeWorkSpacesThinClient,
            AccessEndpointConfig = named.AccessEndpointConfig ?? old.AccessEndpointConfig,
        };
    }

    private static SelfservicePermissions Merge(SelfservicePermissions old, SelfservicePermissions named) => new()
    {
        RestartWorkspace = named.RestartWorkspace ?? old.RestartWorkspace,
        IncreaseVolumeSize = named.IncreaseVolumeSize ?? old.IncreaseVolumeSize,
        ChangeComputeType = named.ChangeComputeType ?? old.ChangeComputeType,
        SwitchRunningMode = named.SwitchRunningMode ?? old.SwitchRunningMode,
        RebuildWorkspace = named.RebuildWorkspace ?? old.RebuildWorkspace,
    };

    private static SamlProperties Merge(SamlProperties old, ModifySamlPropertiesRequest input)
    {
        var (named, deleted) = (input.SamlProperties ?? new(), input.PropertiesToDelete ?? []);
        if ((deleted.Contains(UserAccessUrl) && named.UserAccessUrl is not null)
            || (deleted.Contains(RelayState) && named.RelayStateParameterName is not null))
            throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.SetAndDeleted);
        var merged = new SamlProperties
        {
            Status = named.Status ?? old.Status,
            UserAccessUrl = deleted.Contains(UserAccessUrl) ? null : named.UserAccessUrl ?? old.UserAccessUrl,
            RelayStateParameterName = deleted.Contains(RelayState)
                ? DirectoryRules.DefaultRelayState
                : named.RelayStateParameterName ?? old.RelayStateParameterName,
        };
        return merged.Status != SamlStatusValues.Disabled && merged.UserAccessUrl is null
            ? throw WorkSpacesErrors.Values(EmulatedWorkSpacesMessages.SamlNeedsUrl)
            : merged;
    }

    // An entry replaces the previous entry for the same setting. Other entries don't change.
    private static IReadOnlyList<T>? Merge<T>(IReadOnlyList<T>? old, IReadOnlyList<T>? named, Func<T, string?> kind)
    {
        if (old is null || named is null)
            return named ?? old;
        var kinds = named.Select(kind).ToHashSet();
        return [.. old.Where(entry => !kinds.Contains(kind(entry))), .. named];
    }
}
