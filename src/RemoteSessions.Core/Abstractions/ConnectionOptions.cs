namespace RemoteSessions.Abstractions;

/// <summary>
/// Specifies the Region, endpoint, and credentials for calls. If a property is null, its value is read from the environment or the AWS
/// configuration files.
/// </summary>
public sealed record ConnectionOptions
{
    /// <summary>The profile in the shared AWS configuration files.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The AWS Region, such as <c>us-west-2</c>.</summary>
    public string? Region { get; init; }

    /// <summary>The address to call instead of the AWS endpoint, such as the address of the emulator.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The credentials for signing calls, which take precedence over the credentials in a profile.</summary>
    public AwsKeys? Keys { get; init; }

    /// <summary>
    /// Indicates whether calls ignore the endpoint URLs in environment variables and AWS configuration files. For example, calls that
    /// change a resource ignore these URLs if the resource was read from the default AWS endpoint.
    /// </summary>
    internal bool IgnoreConfiguredEndpoint { get; init; }

    /// <summary>
    /// The ID of the only service that <see cref="EndpointUrl"/> and <see cref="IgnoreConfiguredEndpoint"/> apply to, or null if they apply
    /// to all services. For example, the endpoint that an AppStream object was read from isn't used for calls to other services.
    /// </summary>
    internal string? EndpointService { get; init; }

    /// <summary>Returns the Region, the profile, the access key ID, and the host, but no secret values.</summary>
    public override string ToString() => $"{Region} {ProfileName} {Keys?.AccessKeyId} {EndpointUrl?.Authority}";
}
