using RemoteSessions.Abstractions;
using RemoteSessions.Commands.Parameters;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// Searches several scopes (combinations of a Region and a profile) for the names in one input record. A name is considered missing only if
/// all scopes could be queried and the name doesn't exist in any of them.
/// </summary>
internal sealed class NameSearch(int places, params IReadOnlyList<NameFilter> filters)
{
    private readonly List<string> _regions = [];
    private int _open = places;
    private bool _failed;

    /// <summary>
    /// Searches for the names in one Region with one profile. Only the search that finishes last returns the errors for the names that are
    /// missing in all scopes. All other searches return an empty list.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, AwsServiceException Error)>> RunAsync(Func<Task<string>> search)
    {
        string? region = null;
        var isLast = false;
        try
        {
            region = await search().ConfigureAwait(false);
        }
        finally
        {
            lock (_regions)
            {
                isLast = --_open == 0;
                _failed |= region is null;
                if (region is not null)
                    _regions.Add(region);
            }
        }

        return !isLast || _failed || !filters.Any(filter => filter.Missing().Count > 0)
            ? []
            : [.. filters.SelectMany(filter => filter.Errors(_regions))];
    }
}
