using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// What one input record names, looked for in several Regions and with several profiles: a name counts as missing only where none of
/// them has it, and where all of them could be asked.
/// </summary>
internal sealed class NameSearch(int places, params IReadOnlyList<NameFilter> filters)
{
    private readonly List<string> _regions = [];
    private int _open = places;
    private bool _failed;

    /// <summary>Runs the search of one Region and profile. The last one to end returns the errors for what is missing.</summary>
    public async Task<IReadOnlyList<(string Name, AwsServiceException Error)>> RunAsync(Func<Task<string>> search)
    {
        string? region = null;
        try
        {
            region = await search().ConfigureAwait(false);
        }
        finally
        {
            lock (_regions)
            {
                _open--;
                _failed |= region is null;
                if (region is not null)
                    _regions.Add(region);
            }
        }

        lock (_regions)
        {
            return _open > 0 || _failed || !filters.Any(filter => filter.Missing().Count > 0)
                ? []
                : [.. filters.SelectMany(filter => filter.Errors(_regions))];
        }
    }
}
