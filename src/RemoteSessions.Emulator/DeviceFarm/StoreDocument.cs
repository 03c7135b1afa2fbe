using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Messages;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>The Device Farm data in a state file.</summary>
internal sealed record StoreDocument
{
    public required long Created { get; init; }
    public required AccountSettings Account { get; init; }
    public required IReadOnlyList<Device> Devices { get; init; }
    public required IReadOnlyList<VPCEConfiguration> VpceConfigurations { get; init; }
    public required IReadOnlyList<EmulatedProject> Projects { get; init; }
    public required IReadOnlyList<EmulatedUpload> Uploads { get; init; }
    public required IReadOnlyList<EmulatedSession> Sessions { get; init; }

    /// <summary>
    /// The tags, keyed by the ARN of the resource. The value is null in files from emulator versions that didn't support Device Farm tags.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Tag>>? Tags { get; init; }

    public static JsonNode Write(DeviceFarmStore store) => JsonSerializer.SerializeToNode(
        new StoreDocument
        {
            Created = store.Created,
            Account = store.Account,
            Devices = store.Devices,
            VpceConfigurations = store.VpceConfigurations,
            Projects = [.. store.Projects.Values.OrderBy(project => project.Order)],
            Uploads = [.. store.Uploads.Values.OrderBy(upload => upload.Order)],
            Sessions = [.. store.Sessions.Values.OrderBy(session => session.Order)],
            Tags = store.Tags.OrderBy(tags => tags.Key, StringComparer.Ordinal)
                .ToDictionary(tags => tags.Key, tags => (IReadOnlyList<Tag>)tags.Value),
        },
        DeviceFarmStoreJson.Default.StoreDocument)!;

    /// <exception cref="InvalidDataException">The state isn't valid, or refers to a resource that it doesn't contain.</exception>
    public static DeviceFarmStore Read(JsonNode state)
    {
        try
        {
            var document = state.Deserialize(DeviceFarmStoreJson.Default.StoreDocument)
                ?? throw new InvalidDataException(EmulatorMessages.EmptyState);
            return Check(new DeviceFarmStore
            {
                Created = document.Created,
                Account = document.Account,
                Devices = [.. document.Devices],
                VpceConfigurations = [.. document.VpceConfigurations],
                Projects = document.Projects.ToImmutableDictionary(project => project.Arn),
                Uploads = document.Uploads.ToImmutableDictionary(upload => upload.Arn),
                Sessions = document.Sessions.ToImmutableDictionary(session => session.Arn),
                Tags = (document.Tags ?? new Dictionary<string, IReadOnlyList<Tag>>())
                    .ToImmutableDictionary(tags => tags.Key, tags => tags.Value.ToImmutableArray()),
            });
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or NullReferenceException)
        {
            // Null elements in a list and duplicate ARNs also cause exceptions of the types that this catch block handles.
            throw new InvalidDataException(EmulatedDeviceFarmMessages.InvalidState(StateFile.Reason(failure)), failure);
        }
    }

    private static DeviceFarmStore Check(DeviceFarmStore store)
    {
        foreach (var session in store.Sessions.Values)
        {
            if (!store.Projects.ContainsKey(session.ProjectArn) || store.Device(session.DeviceArn) is null)
                throw new InvalidDataException(EmulatedDeviceFarmMessages.StateWithoutProject(session.Arn));
            if (session.Status == ExecutionStatusValues.Running && session.Started is null)
                throw new InvalidDataException(EmulatedDeviceFarmMessages.RunningWithoutStart(session.Arn));
        }

        foreach (var upload in store.Uploads.Values)
        {
            if (!store.Projects.ContainsKey(upload.ProjectArn))
                throw new InvalidDataException(EmulatedDeviceFarmMessages.UploadWithoutProject(upload.Arn));
        }

        if (store.Tags.Keys.FirstOrDefault(arn => !store.HasTaggable(arn)) is { } missing)
            throw new InvalidDataException(EmulatedDeviceFarmMessages.TagsWithoutResource(missing));

        return store;
    }
}
