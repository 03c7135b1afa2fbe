using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers what is in a service now. Asks once in a while, and only for a moment.</summary>
public abstract class LiveCompleter : TextCompleter
{
    // With what the rest of a Tab takes, the prompt is back within 300 ms.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private static readonly LiveCache Cache = new(TimeSpan.FromSeconds(30));

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters) =>
        Offers([this], parameterName, boundParameters);

    /// <summary>What several have to offer, asked at the same time; what does not come in a moment is left out.</summary>
    internal static IEnumerable<Candidate> Offers(IEnumerable<LiveCompleter> completers, string parameterName, IDictionary boundParameters) =>
        LiveCache.Gather([.. completers.Select(completer => completer.Begin(parameterName, boundParameters))], Patience).DistinctBy(candidate => candidate.Value);

    private Task<IReadOnlyList<Candidate>> Begin(string parameterName, IDictionary boundParameters)
    {
        var options = Connection(Service, boundParameters);
        var key = $"{GetType().Name}|{parameterName}|{options.Region}|{options.ProfileName}|{options.EndpointUrl}|{options.Keys?.AccessKeyId}";
        return Cache.AnswerAsync(key, async cancel =>
        {
            CommandContext.Current = new CompletionContext();
            var transport = ModuleAssemblies.Transports.Connect(Service, options);
            var found = await AskAsync(transport, options.ProfileName, parameterName, cancel).ConfigureAwait(false);
            return [.. found.Select(candidate => candidate with { ToolTip = $"{candidate.ToolTip}, {transport.Region}" })];
        });
    }

    private protected abstract AwsService Service { get; }

    private protected abstract Task<IReadOnlyList<Candidate>> AskAsync(
        IAwsTransport transport, string? profileName, string parameterName, CancellationToken cancellationToken);

    /// <summary>An offer for each item of a list.</summary>
    private protected static async Task<IReadOnlyList<Candidate>> OfAsync<T>(IAsyncEnumerable<T> items, Func<T, Candidate> offer)
    {
        var found = new List<Candidate>();
        await foreach (var item in items.ConfigureAwait(false))
            found.Add(offer(item));
        return found;
    }

    // Names are patterns where something is looked for; where something is made or changed they are as they stand.
    private protected override string Inserted(string commandName, string parameterName, string value) =>
        parameterName.EndsWith("Name", StringComparison.Ordinal) && (commandName.StartsWith("Get-", StringComparison.OrdinalIgnoreCase) || commandName.StartsWith("Measure-", StringComparison.OrdinalIgnoreCase))
            ? WildcardPattern.Escape(value)
            : value;

    private static ConnectionOptions Connection(AwsService service, IDictionary bound)
    {
        var typed = new ConnectionOptions
        {
            Region = Bound(bound, "Region"),
            ProfileName = Bound(bound, "ProfileName"),
            EndpointUrl = Uri.TryCreate(Bound(bound, "EndpointUrl"), UriKind.Absolute, out var url) ? url : null,
        };
        return new ScopeRules(typed, new ConnectionOptions(), ConnectionDefaults.Current).Of(service, null).Connection;
    }

    private static string? Bound(IDictionary bound, string name) => bound[name] switch
    {
        null => null,
        IEnumerable list and not string => list.Cast<object?>().FirstOrDefault()?.ToString(),
        var value => value.ToString(),
    };

    /// <summary>Answers of the last moments, so that a second Tab costs nothing.</summary>
    private sealed class LiveCache(TimeSpan lifetime)
    {
        private readonly Dictionary<string, (DateTime Read, IReadOnlyList<Candidate> Answer)> _answers = [];

        public Task<IReadOnlyList<Candidate>> AnswerAsync(string key, Func<CancellationToken, Task<IReadOnlyList<Candidate>>> ask)
        {
            lock (_answers)
            {
                if (_answers.TryGetValue(key, out var known) && DateTime.UtcNow - known.Read < lifetime)
                    return Task.FromResult(known.Answer);
            }

            // The first call loads the AWS side, which takes longer than anyone waits at a Tab; the next Tab has the answer.
            return Task.Run(async () =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var answer = await ask(limit.Token).ConfigureAwait(false);
                lock (_answers)
                    _answers[key] = (DateTime.UtcNow, answer);
                return answer;
            });
        }

        // One that fails, such as for want of a region, does not spoil the others.
        public static IReadOnlyList<Candidate> Gather(Task<IReadOnlyList<Candidate>>[] answers, TimeSpan patience)
        {
            Task.WhenAny(Task.WhenAll(answers), Task.Delay(patience)).Wait();
            return [.. answers.Where(task => task.IsCompletedSuccessfully).SelectMany(task => task.Result)];
        }
    }
}
