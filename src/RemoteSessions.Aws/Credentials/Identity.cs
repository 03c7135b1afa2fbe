using System.Globalization;
using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Caches the credentials from one source as long as they're valid. If many calls need credentials at the same time, the credentials are
/// loaded only once.
/// </summary>
#pragma warning disable CA1001 // The semaphore has no resources to release, because its wait handle isn't used.
internal sealed class Identity(CredentialSource source, TimeProvider time)
#pragma warning restore CA1001
{
    // Calls and retries can take some time, so credentials are renewed a few minutes before they expire.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Loaded? _loaded;

    /// <summary>The name of the source of the credentials. The name contains no secret.</summary>
    public string Source => source.Name;

    /// <summary>Returns the current credentials for signing calls.</summary>
    public async Task<SigningKeys> GetAsync(CancellationToken cancellationToken)
    {
        if (_loaded is { } loaded && IsFresh(loaded))
            return loaded.Keys;
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_loaded is { } other && IsFresh(other))
                return other.Keys;
            return (_loaded = await LoadAsync(cancellationToken).ConfigureAwait(false)).Keys;
        }
        catch (AwsServiceException) when (_loaded is { } last && IsUnchanged(last) && last.Keys.Expiration > time.GetUtcNow())
        {
            // If the renewal fails, the current credentials can be used until they expire.
            return last.Keys;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Causes the next call to load the credentials again, because the service doesn't accept the current credentials.</summary>
    public void Forget() => _loaded = null;

    private async Task<Loaded> LoadAsync(CancellationToken cancellationToken)
    {
        var keys = await source.LoadAsync(cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        var renew = keys.Expiration is { } end
            ? end - TimeSpan.FromTicks(Math.Min(RenewBefore.Ticks, (end - now).Ticks / 2))
            : DateTimeOffset.MaxValue;
        return new Loaded(keys, renew, Versions(), CommandContext.Current);
    }

    private bool IsFresh(Loaded loaded) => time.GetUtcNow() < loaded.Renew && IsUnchanged(loaded);

    private bool IsUnchanged(Loaded loaded) =>
        (!source.IsPerCommand || ReferenceEquals(loaded.Command, CommandContext.Current)) && loaded.Versions.SequenceEqual(Versions());

    private List<string> Versions() => [.. source.Files.Select(Version)];

    private static string Version(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.LastWriteTimeUtc.Ticks} {file.Length}") : "";
    }

    private sealed record Loaded(SigningKeys Keys, DateTimeOffset Renew, List<string> Versions, CommandContext? Command);
}
