using RemoteSessions.Abstractions;

namespace RemoteSessions.Aws.Credentials;

/// <summary>The keys of one source, kept as long as they are valid. Many calls ask at once; one of them loads.</summary>
#pragma warning disable CA1001 // A semaphore that is only waited for asynchronously holds nothing that must be freed.
internal sealed class Identity(CredentialSource source, TimeProvider time)
#pragma warning restore CA1001
{
    // Calls and retries take time: keys that end within minutes are renewed.
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private Loaded? _loaded;

    /// <summary>What the user knows the source of the keys by. Holds no secret.</summary>
    public string Source => source.Name;

    /// <summary>The keys to sign with now.</summary>
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
            // A renewal that fails doesn't matter as long as the keys are valid.
            return last.Keys;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The service doesn't accept the keys: the next call loads them again.</summary>
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

    private List<(DateTime, long)> Versions() =>
        [.. source.Files.Select(path => new FileInfo(path)).Select(file => file.Exists ? (file.LastWriteTimeUtc, file.Length) : default)];

    private sealed record Loaded(SigningKeys Keys, DateTimeOffset Renew, List<(DateTime, long)> Versions, CommandContext? Command);
}
