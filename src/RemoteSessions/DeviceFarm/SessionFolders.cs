using RemoteSessions.Transfer;

namespace RemoteSessions.Commands.DeviceFarm;

/// <summary>
/// Assigns a separate folder to each session if there are several sessions. The work for the first session starts only after a second
/// session arrives or the input ends, because the command can't determine earlier whether there are several sessions.
/// </summary>
internal sealed class SessionFolders
{
    private readonly Dictionary<string, string> _folders = [];
    private readonly List<Action<string?>> _waiting = [];

    /// <summary>
    /// Runs the work. The <paramref name="work"/> callback receives the name of the session's folder, or null if there is only one session.
    /// </summary>
    public void Add(string sessionArn, string? sessionName, Action<string?> work)
    {
        var folder = Folder(sessionArn, sessionName);
        if (_folders.Count > 1)
        {
            Run(_folders.Values.First());
            work(folder);
        }
        else
        {
            _waiting.Add(work);
        }
    }

    /// <summary>Indicates that there are no more sessions.</summary>
    public void Complete() => Run(null);

    private void Run(string? folder)
    {
        Action<string?>[] waiting = [.. _waiting];
        _waiting.Clear();
        foreach (var work in waiting)
            work(folder);
    }

    // Several sessions can have the same name, so part of the ID is added to the name. All artifacts of a session are saved in the same
    // folder.
    private string Folder(string sessionArn, string? sessionName)
    {
        if (_folders.TryGetValue(sessionArn, out var known))
            return known;
        var id = sessionArn.Split('/').ElementAtOrDefault(1) ?? sessionArn;
        var folder = SafeFileName.From(string.IsNullOrEmpty(sessionName) ? id : $"{sessionName}-{id[..Math.Min(8, id.Length)]}", null);
        for (var number = 2; _folders.ContainsValue(folder); number++)
            folder = SafeFileName.From($"{id} ({number})", null);
        return _folders[sessionArn] = folder;
    }
}
