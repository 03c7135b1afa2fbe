using Amazon.Runtime;
using Amazon.Runtime.Identity;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Provides the SDK with the keys of an <see cref="Identity"/>. Unlike the SDK's own search for credentials, it can be canceled.
/// </summary>
internal sealed class IdentityResolver(Identity identity) : IIdentityResolver<AWSCredentials>, IIdentityResolverConfiguration
{
    public IIdentityResolver GetIdentityResolver<T>() where T : BaseIdentity => this;

    public async Task<AWSCredentials> ResolveIdentityAsync(IClientConfig clientConfig, CancellationToken cancellationToken = default) =>
        SdkKeys.Convert(await identity.GetAsync(cancellationToken).ConfigureAwait(false));

    async Task<BaseIdentity> IIdentityResolver.ResolveIdentityAsync(IClientConfig clientConfig, CancellationToken cancellationToken) =>
        await ResolveIdentityAsync(clientConfig, cancellationToken).ConfigureAwait(false);

    // All our calls are asynchronous.
    public AWSCredentials ResolveIdentity(IClientConfig clientConfig) => throw new NotSupportedException();

    BaseIdentity IIdentityResolver.ResolveIdentity(IClientConfig clientConfig) => throw new NotSupportedException();
}
