using System.Collections;
using System.Management.Automation;
using RemoteSessions.Cmdlets;
using RemoteSessions.Hosting;
using RemoteSessions.Wire;

namespace RemoteSessions.Completion;

/// <summary>Offers what is in a service now. Asks once in a while, and only for a moment.</summary>
public abstract class LiveCompleter : TextCompleter
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly LiveCache Cache = new(TimeSpan.FromSeconds(30));

    private protected override IEnumerable<Candidate> Candidates(string parameterName, IDictionary boundParameters)
    {
        var service = Service;
        var options = Connection(service, boundParameters);
        var key = $"{GetType().Name}|{parameterName}|{options.Region}|{options.ProfileName}|{options.EndpointUrl}|{options.Keys?.AccessKeyId}";
        return Cache.Get(key, Patience, async cancel =>
        {
            var transport = ModuleAssemblies.Transports.Connect(service, options);
            return await AskAsync(transport, options.ProfileName, parameterName, cancel).ConfigureAwait(false);
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
        var defaults = ConnectionDefaults.Current;
        return defaults with
        {
            Region = Bound(bound, "Region") ?? (service.OnlyRegion is null ? defaults.Region : null),
            ProfileName = Bound(bound, "ProfileName") ?? defaults.ProfileName,
            Keys = Bound(bound, "ProfileName") is null ? defaults.Keys : null,
            EndpointUrl = Uri.TryCreate(Bound(bound, "EndpointUrl"), UriKind.Absolute, out var url) ? url : defaults.EndpointUrl,
        };
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

        public IReadOnlyList<Candidate> Get(string key, TimeSpan patience, Func<CancellationToken, Task<IReadOnlyList<Candidate>>> ask)
        {
            lock (_answers)
            {
                if (_answers.TryGetValue(key, out var known) && DateTime.UtcNow - known.Read < lifetime)
                    return known.Answer;
            }

            // The first call loads the AWS side, which takes longer than anyone waits at a Tab; the next Tab has the answer.
            var task = Task.Run(async () =>
            {
                using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var answer = await ask(limit.Token).ConfigureAwait(false);
                lock (_answers)
                    _answers[key] = (DateTime.UtcNow, answer);
                return answer;
            });
            return task.Wait(patience) ? task.Result : [];
        }
    }
}
