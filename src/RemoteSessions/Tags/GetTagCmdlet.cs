namespace RemoteSessions.Commands.Tags;

/// <summary>Lists tags.</summary>
public abstract class GetTagCmdlet : TagCmdlet
{
    private protected override void ProcessInput()
    {
        foreach (var resource in Resources())
        {
            StartOn(resource, async tags =>
            {
                foreach (var tag in await tags.ListTagsAsync(resource.Key, Cancellation).ConfigureAwait(false))
                    await EmitAsync(tag).ConfigureAwait(false);
            });
        }

        FinishInput();
    }
}
