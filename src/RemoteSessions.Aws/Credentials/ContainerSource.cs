using System.Text.Json;
using RemoteSessions.Abstractions;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Gets temporary credentials from the address that an environment variable specifies. These credentials are for the IAM role of an ECS
/// task, an EKS pod, or AWS CloudShell.
/// </summary>
internal sealed class ContainerSource : CredentialSource
{
    private const string EcsHost = "169.254.170.2";
    private static readonly string[] Hosts = [EcsHost, "169.254.170.23", "[fd00:ec2::23]"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private const int Attempts = 3;

    private readonly string _address;
    private readonly string? _token;
    private readonly string? _tokenFile;

    private ContainerSource(string address, EnvironmentVariables environment)
    {
        _address = address;
        _token = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN"];
        _tokenFile = environment["AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"];
    }

    public override string Name => AwsMessages.ContainerSource;

    public override string Key => $"container\n{_address}\n{_tokenFile}\n{_token}";

    public override IEnumerable<string> Files => _tokenFile is null ? [] : [_tokenFile];

    /// <summary>
    /// Returns the credential source, or null if no environment variable specifies the address of the container credentials.
    /// </summary>
    public static ContainerSource? FromEnvironment(EnvironmentVariables environment) =>
        environment["AWS_CONTAINER_CREDENTIALS_RELATIVE_URI"] is { } path ? new ContainerSource($"http://{EcsHost}{path}", environment)
        : environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] is { } address ? new ContainerSource(address, environment)
        : null;

    public override Task<SigningKeys> LoadAsync(CancellationToken cancellationToken)
    {
        // The token is sent over plain HTTP only to this machine or to the addresses that AWS reserves for container credentials.
        if (!Uri.TryCreate(_address, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || Hosts.Contains(address.Host)))
            throw CredentialErrors.Failed(
                Name, AwsMessages.InvalidContainerAddress);
        return Task.Run(() => Load(address, cancellationToken), cancellationToken);
    }

    private SigningKeys Load(Uri address, CancellationToken cancellationToken)
    {
        var failure = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.Accept.ParseAdd("application/json");
                if ((_tokenFile is null ? _token : File.ReadAllText(_tokenFile).Trim()) is { } token)
                    request.Headers.TryAddWithoutValidation("Authorization", token);
                var (status, body) = MetadataHttp.Send(request, Patience, cancellationToken);
                if (status == System.Net.HttpStatusCode.OK)
                {
                    using var document = JsonDocument.Parse(body);
                    if (JsonKeys.Read(document.RootElement, "AccessKeyId", "SecretAccessKey", "Token", "Expiration") is { } keys)
                        return keys;
                }

                failure = AwsMessages.HttpStatus((int)status);
            }
            catch (Exception error)
                when (error is HttpRequestException or IOException or UnauthorizedAccessException or TimeoutException or JsonException)
            {
                failure = error.Message.TrimEnd('.');
            }

            cancellationToken.WaitHandle.WaitOne(TimeSpan.FromSeconds(attempt + 1 < Attempts ? 1 : 0));
            cancellationToken.ThrowIfCancellationRequested();
        }

        throw CredentialErrors.Failed(Name, AwsMessages.NoKeysFromContainer(address.GetLeftPart(UriPartial.Authority), failure));
    }
}
