using System.Collections;
using System.Management.Automation;
using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Connection;

/// <summary>
/// Provides tab completion for values that a service returns, such as the names of existing fleets. Results are cached for a few seconds,
/// and the completer waits only briefly for the service to respond.
/// </summary>
public abstract class LiveCompleter : TextCompleter
{
    // With this timeout, tab completion takes at most 300 ms in total.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly LiveCache Cache = new(TimeSpan.FromSeconds(30));

    private string? _within;

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        Offers([this], parameterName, boundParameters);

    /// <summary>
    /// Queries several completers at the same time, and returns their values. Values that don't arrive before the timeout are omitted.
    /// </summary>
    internal static IEnumerable<Candidate> Offers(
        IEnumerable<LiveCompleter> completers, string parameterName, IDictionary boundParameters) =>
        LiveCache.Gather([.. completers.SelectMany(completer => completer.Begin(parameterName, boundParameters))], Patience)
            .DistinctBy(candidate => candidate.Value);

    /// <summary>Discards the cached results after the module has changed something.</summary>
    internal static void Forget() => Cache.Clear();

    /// <summary>
    /// If tab completion suggests only some values (for example, only the fleets of a stack), returns text that identifies this
    /// restriction. Otherwise, returns null.
    /// </summary>
    private protected virtual string? Within(string parameterName, IDictionary boundParameters) => null;

    private IEnumerable<Task<IReadOnlyList<Candidate>>> Begin(string parameterName, IDictionary boundParameters) =>
        Connections(Service, boundParameters).Select(options => BeginIn(options, parameterName, boundParameters));

    private Task<IReadOnlyList<Candidate>> BeginIn(ConnectionOptions options, string parameterName, IDictionary boundParameters)
    {
        _within = Within(parameterName, boundParameters);
        var key =
            $"{GetType().Name}|{parameterName}|{_within}|{options.Region}|{options.ProfileName}|{options.EndpointUrl}|"
            + options.Keys?.AccessKeyId;
        return Cache.GetOrLoadAsync(key, async cancel =>
        {
            CommandContext.Current = new CompletionContext();
            var transport = ModuleAssemblies.Transports.Connect(Service, options);
            var found = await AskAsync(transport, options.ProfileName, parameterName, cancel).ConfigureAwait(false);
            return [.. found.Select(candidate => candidate with { ToolTip = $"{candidate.ToolTip}, {transport.Region}" })];
        });
    }

    private protected abstract AwsService Service { get; }

    /// <summary>
    /// The text that the method <see cref="Within"/> returned, or null if the values that tab completion suggests aren't restricted.
    /// </summary>
    private protected string? Scope => _within;

    private protected abstract Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken);

    /// <summary>Returns a completion for each item of a list.</summary>
    private protected static async Task<IReadOnlyList<Candidate>> OfAsync<T>(IAsyncEnumerable<T> items, Func<T, Candidate> offer)
    {
        var found = new List<Candidate>();
        await foreach (var item in items.ConfigureAwait(false))
            found.Add(offer(item));
        return found;
    }

    /// <inheritdoc/>
    private protected override string Inserted(string commandName, string parameterName, string value) =>
        Escaped(commandName, parameterName, value);

    /// <summary>
    /// Returns the text that tab completion inserts for a name. Get- commands accept wildcards, so wildcard characters in the names are
    /// escaped. Commands that create or change resources treat names as literal text.
    /// </summary>
    internal static string Escaped(string commandName, string parameterName, string value) =>
        parameterName.EndsWith("Name", StringComparison.Ordinal)
            && (commandName.StartsWith("Get-", StringComparison.OrdinalIgnoreCase)
                || commandName.StartsWith("Measure-", StringComparison.OrdinalIgnoreCase))
            ? WildcardPattern.Escape(value)
            : value;

    // Returns one connection for each combination of a Region and a profile on the command line.
    private static IEnumerable<ConnectionOptions> Connections(AwsService service, IDictionary bound)
    {
        var url = Uri.TryCreate(Bound(bound, "EndpointUrl").FirstOrDefault(), UriKind.Absolute, out var named) ? named : null;
        return
            from region in Bound(bound, "Region").SelectMany(region => Regions(service, region)).Distinct().DefaultIfEmpty(null)
            from profile in Bound(bound, "ProfileName").DefaultIfEmpty(null)
            let typed = new ConnectionOptions { Region = region, ProfileName = profile, EndpointUrl = url }
            select new ScopeRules(typed, new ConnectionOptions(), ConnectionDefaults.Current).For(service, null).Connection;
    }

    private static IEnumerable<string> Regions(AwsService service, string region) => !WildcardPattern.ContainsWildcardCharacters(region)
        ? [region]
        : RemoteServices.All.Where(kind => kind.Service == service)
            .SelectMany(kind => kind.Regions).Distinct().Where(Filters.Like(region).IsMatch);

    private static IEnumerable<string> Bound(IDictionary bound, string name) => Values(bound, name).Select(item => $"{item}");

    /// <summary>Returns the values that the command line specifies for a parameter.</summary>
    private protected static IEnumerable<object?> Values(IDictionary bound, string name) => bound[name] switch
    {
        null => [],
        IEnumerable list and not string => list.Cast<object?>(),
        var value => [value],
    };

    /// <summary>Keeps recent results, so that the next completion doesn't require any calls.</summary>
    private sealed class LiveCache(TimeSpan lifetime)
    {
        private readonly Dictionary<string, (DateTime Read, IReadOnlyList<Candidate> Candidates)> _loaded = [];
        private int _changes;

        public void Clear()
        {
            lock (_loaded)
            {
                _loaded.Clear();
                _changes++;
            }
        }

        public Task<IReadOnlyList<Candidate>> GetOrLoadAsync(string key, Func<CancellationToken, Task<IReadOnlyList<Candidate>>> ask)
        {
            int changes;
            lock (_loaded)
            {
                changes = _changes;
                if (_loaded.TryGetValue(key, out var known) && DateTime.UtcNow - known.Read < lifetime)
                    return Task.FromResult(known.Candidates);
            }

            // The first call loads the AWS assembly, which takes longer than tab completion waits. The next completion uses the result of
            // this call.
            return Task.Run(async () =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var answer = await ask(limit.Token).ConfigureAwait(false);
                lock (_loaded)
                {
                    // A result that was read before a change might be outdated.
                    if (changes == _changes)
                        _loaded[key] = (DateTime.UtcNow, answer);
                }

                return answer;
            });
        }

        // If one query fails, for example because no Region is specified, the results of the other queries are still returned.
        public static IReadOnlyList<Candidate> Gather(Task<IReadOnlyList<Candidate>>[] answers, TimeSpan patience)
        {
            Task.WhenAny(Task.WhenAll(answers), Task.Delay(patience)).Wait();
            return [.. answers.Where(task => task.IsCompletedSuccessfully).SelectMany(task => task.Result)];
        }
    }
}
