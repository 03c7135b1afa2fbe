using RemoteSessions.Wire;

namespace RemoteSessions.Provisioning;

/// <summary>What to do when the answer to a create was lost: names are unique, so one can look whether it is there.</summary>
internal static class LostAnswer
{
    // Clocks differ.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>Makes a thing; where the answer is lost, looks whether it was made.</summary>
    public static async Task<T> CreateAsync<T>(Func<Task<T>> create, Func<Task<T>> look, Func<T, DateTime?> created)
    {
        var asked = DateTime.Now;
        try
        {
            return await create().ConfigureAwait(false);
        }
        catch (AwsServiceException failure) when (failure.Error.Type == ErrorIds.OutcomeUnknown)
        {
            return await LookAsync(failure, asked, look, created).ConfigureAwait(false);
        }
    }

    /// <summary>The thing, if it was made since <paramref name="asked"/>; else the failure again, with what is known.</summary>
    public static async Task<T> LookAsync<T>(AwsServiceException failure, DateTime asked, Func<Task<T>> look, Func<T, DateTime?> created)
    {
        T found;
        try
        {
            found = await look().ConfigureAwait(false);
        }
        catch (AwsServiceException missing) when (missing.Error.Type == ErrorIds.ResourceNotFound)
        {
            throw Known(failure, "Nothing of that name is there, so nothing was made.");
        }

        return created(found) >= asked - Slack ? found : throw Known(failure, "Something of that name was there before.");
    }

    private static AwsServiceException Known(AwsServiceException failure, string known) =>
        new(failure.Error with { Message = $"{failure.Error.Message.TrimEnd('.')}. {known}" }, failure);
}
