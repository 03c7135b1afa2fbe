using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Parameters;

internal static class ResourceReferenceExtensions
{
    /// <summary>Calls the <see cref="ResourceReference.Verified"/> method if the reference isn't null.</summary>
    public static T Verify<T>(this ResourceReference? reference, T found) where T : AwsResource =>
        reference is null ? found : reference.Verified(found);
}
