using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>An estate as it stands in a state file.</summary>
internal sealed record EstateDocument
{
    public required long Created { get; init; }
    public required AccountSettings Account { get; init; }
    public required IReadOnlyList<Device> Devices { get; init; }
    public required IReadOnlyList<VPCEConfiguration> VpceConfigurations { get; init; }
    public required IReadOnlyList<EmulatedProject> Projects { get; init; }
    public required IReadOnlyList<EmulatedUpload> Uploads { get; init; }
    public required IReadOnlyList<EmulatedSession> Sessions { get; init; }

    /// <summary>Absent in files that were written before the emulator had tags of Device Farm.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Tag>>? Tags { get; init; }

    public static JsonNode Write(Estate estate) => JsonSerializer.SerializeToNode(
        new EstateDocument
        {
            Created = estate.Created,
            Account = estate.Account,
            Devices = estate.Devices,
            VpceConfigurations = estate.VpceConfigurations,
            Projects = [.. estate.Projects.Values.OrderBy(project => project.Order)],
            Uploads = [.. estate.Uploads.Values.OrderBy(upload => upload.Order)],
            Sessions = [.. estate.Sessions.Values.OrderBy(session => session.Order)],
            Tags = estate.Tags.OrderBy(tags => tags.Key, StringComparer.Ordinal).ToDictionary(tags => tags.Key, tags => (IReadOnlyList<Tag>)tags.Value),
        },
        EstateJson.Default.EstateDocument)!;

    /// <exception cref="InvalidDataException">It is no estate, or it names what it does not hold.</exception>
    public static Estate Read(JsonNode state)
    {
        try
        {
            var document = state.Deserialize(EstateJson.Default.EstateDocument) ?? throw new InvalidDataException("It is empty.");
            return Check(new Estate
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
            // A null in a list or two things of one ARN come out here as well.
            throw new InvalidDataException($"Its Device Farm part is not as the emulator writes it: {StateFile.Reason(failure)}", failure);
        }
    }

    private static Estate Check(Estate estate)
    {
        foreach (var session in estate.Sessions.Values)
        {
            if (!estate.Projects.ContainsKey(session.ProjectArn) || estate.Device(session.DeviceArn) is null)
                throw new InvalidDataException($"The session {session.Arn} belongs to a project or device that is not in it.");
            if (session.Status == ExecutionStatusValues.Running && session.Started is null)
                throw new InvalidDataException($"The session {session.Arn} is RUNNING and has not started.");
        }

        foreach (var upload in estate.Uploads.Values)
        {
            if (!estate.Projects.ContainsKey(upload.ProjectArn))
                throw new InvalidDataException($"The upload {upload.Arn} belongs to a project that is not in it.");
        }

        if (estate.Tags.Keys.FirstOrDefault(arn => !estate.HasTaggable(arn)) is { } missing)
            throw new InvalidDataException($"The file contains tags for resource '{missing}', but the resource itself is missing from the file.");

        return estate;
    }
}
