using System.Globalization;
using System.Net;
using RemoteSessions.Aws.Configuration;

namespace RemoteSessions.Aws.Credentials;

/// <summary>
/// Reads values from the metadata service of an EC2 instance. On machines that aren't EC2 instances, no service responds at the address of
/// the metadata service. Therefore, a request times out after one second, as in the AWS CLI, instead of after 16 seconds, as in the SDK.
/// </summary>
internal sealed class InstanceMetadata
{
    private readonly Uri _address;
    private readonly TimeSpan _patience;
    private readonly int _attempts;
    private readonly bool _tokenOnly;

    private InstanceMetadata(ConnectionSettings settings)
    {
        var mode = settings.Text("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "ec2_metadata_service_endpoint_mode");
        var address = settings.Text("AWS_EC2_METADATA_SERVICE_ENDPOINT", "ec2_metadata_service_endpoint")
            ?? ("ipv6".Equals(mode, StringComparison.OrdinalIgnoreCase) ? "http://[fd00:ec2::254]" : "http://169.254.169.254");
        _address = Uri.TryCreate(address.TrimEnd('/') + "/", UriKind.Absolute, out var valid) && valid.Scheme is "http" or "https"
            ? valid
            : throw ConfigurationErrors.InvalidValue(
                "AWS_EC2_METADATA_SERVICE_ENDPOINT", address, AwsMessages.ExpectedMetadataEndpoint);
        _patience = TimeSpan.FromSeconds(Number(settings, "AWS_METADATA_SERVICE_TIMEOUT", "metadata_service_timeout"));
        _attempts = (int)Number(settings, "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "metadata_service_num_attempts");
        _tokenOnly = settings.Flag("AWS_EC2_METADATA_V1_DISABLED", "ec2_metadata_v1_disabled");
    }

    /// <summary>The address and the other settings of the metadata service, which the key of the credential source contains.</summary>
    public string Key => $"{_address}\n{_patience}\n{_attempts}\n{_tokenOnly}";

    /// <summary>
    /// Returns an object that reads from the instance metadata service, or null if an environment variable disables the use of the service.
    /// </summary>
    public static InstanceMetadata? Create(ConnectionSettings settings) =>
        "true".Equals(settings.Environment["AWS_EC2_METADATA_DISABLED"], StringComparison.OrdinalIgnoreCase)
            ? null
            : new InstanceMetadata(settings);

    /// <summary>
    /// Uses one session token to read several values from the instance metadata service. Returns null if the service doesn't respond or one
    /// of the values isn't available.
    /// </summary>
    public string? Read(Func<Func<string, string?>, string?> read, CancellationToken cancellationToken)
    {
        var token = "";
        var put = Send(
            () => Request(HttpMethod.Put, "latest/api/token", "x-aws-ec2-metadata-token-ttl-seconds", "21600"), cancellationToken);
        if (put is { Status: HttpStatusCode.OK })
            token = put.Value.Body;
        else if (_tokenOnly || put is { Status: HttpStatusCode.BadRequest })
            return null;
        return read(
            path => Send(
                () => Request(HttpMethod.Get, path, "x-aws-ec2-metadata-token", token), cancellationToken) is
            {
                Status: HttpStatusCode.OK,
                Body: { Length: > 0 } body
            }
            ? body
            : null);
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string header, string value)
    {
        var request = new HttpRequestMessage(method, new Uri(_address, path));
        if (value.Length > 0)
            request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    private (HttpStatusCode Status, string Body)? Send(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        (HttpStatusCode, string)? last = null;
        for (var attempt = 0; attempt < _attempts; attempt++)
        {
            try
            {
                using var request = make();
                last = MetadataHttp.Send(request, _patience, cancellationToken);
                if (last is (HttpStatusCode.OK, _))
                    break;
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException)
            {
                // The service isn't available or is busy.
            }
        }

        return last;
    }

    private static double Number(ConnectionSettings settings, string variable, string key) => settings.Text(variable, key) switch
    {
        null => 1,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1000 =>
            value,
        var text => throw ConfigurationErrors.InvalidValue(variable, text, AwsMessages.ExpectedPositiveNumber),
    };
}
