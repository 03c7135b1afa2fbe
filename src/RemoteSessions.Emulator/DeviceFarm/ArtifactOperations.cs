using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Emulator.DeviceFarm.Generated;
using RemoteSessions.Emulator.Services;
using RemoteSessions.Emulator.Store;

namespace RemoteSessions.Emulator.DeviceFarm;

/// <summary>
/// Lists the files of a session. Logs are available while the session is running. The video is available after the session has ended.
/// </summary>
internal sealed class ArtifactOperations(DeviceFarmService service)
{
    private static readonly TimeSpan UrlLifetime = TimeSpan.FromHours(1);

    public IEnumerable<EmulatedOperation> All =>
    [
        service.Handle(DeviceFarmOperations.ListArtifacts, DeviceFarmInputs.Check, input => input.Arn, List),
    ];

    private ListArtifactsResult List(ListArtifactsRequest input, StoreCall<DeviceFarmStore> call)
    {
        var session = call.Store.Session(input.Arn!);
        var now = service.Clock.GetUtcNow();
        if (session.LastActivity is not null && session.Active)
            call.Store = call.Store.With(session with { LastActivity = now });
        var files = SessionFile.List(session).Where(file => file.Category == input.Type).ToList();
        var (page, next) = service.Page(call, files, file => file.Id, input.NextToken, $"artifacts {input.Arn} {input.Type}");
        return new ListArtifactsResult { Artifacts = [.. page.Select(file => Show(session, file, now))], NextToken = next };
    }

    private Artifact Show(EmulatedSession session, SessionFile file, DateTimeOffset now) => new()
    {
        Arn = Names.Artifact(session.Arn, file.Id),
        Name = file.Name,
        Type = file.Type,
        Extension = file.Extension,
        Url = service.Urls.Create("GET", service.Host(), FileEndpoint.ArtifactPath(session, file), now, UrlLifetime),
    };
}
