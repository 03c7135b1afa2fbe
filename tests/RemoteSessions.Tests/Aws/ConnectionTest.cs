using RemoteSessions.Abstractions;
using RemoteSessions.Aws;
using RemoteSessions.DeviceFarm.Generated;
using RemoteSessions.Tests.Support;

namespace RemoteSessions.Tests.Aws;

/// <summary>The base class for tests of connections. Each test has its own environment variables and home folder.</summary>
public abstract class ConnectionTest : TransportTest
{
    protected const string FirstKey = "AKIDFIRST";
    protected const string OtherKey = "AKIDOTHER";

    private readonly TemporaryFolder _home = new();
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);

    protected ConnectionTest()
    {
        Directory.CreateDirectory(Path.Combine(Home, ".aws"));
        (this["HOME"], this["USERPROFILE"], this["AWS_EC2_METADATA_DISABLED"], this["AWS_MAX_ATTEMPTS"]) = (Home, Home, "true", "1");
        Factory = new AwsTransportFactory(Time, Variables);
    }

    private protected sealed override AwsTransportFactory Factory { get; }

    private protected ShiftedTime Time { get; } = new();

    private protected EnvironmentVariables Variables => new(name => this[name]);

    protected string Home => _home.Path;

    protected string ConfigFile => Path.Combine(Home, ".aws", "config");

    protected string CredentialsFile => Path.Combine(Home, ".aws", "credentials");

    /// <summary>Gets or sets an environment variable of the test.</summary>
    protected string? this[string variable]
    {
        get => _variables.GetValueOrDefault(variable);
        set
        {
            if (value is null)
                _variables.Remove(variable);
            else
                _variables[variable] = value;
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        _home.Dispose();
        GC.SuppressFinalize(this);
    }

    protected void Config(string text) => File.WriteAllText(ConfigFile, text);

    protected void Credentials(string text) => File.WriteAllText(CredentialsFile, text);

    protected string InHome(string name, string text) => _home.File(name, text);

    protected string ProgramInHome(string name, string script) => _home.Program(name, script);

    /// <summary>Returns the lines that specify an access key in a profile.</summary>
    protected static string KeyLines(string id) => $"aws_access_key_id = {id}\naws_secret_access_key = a-secret\n";

    /// <summary>
    /// Calls the stub server in the same way as a command does. If no profile is specified, the call uses the default credentials.
    /// </summary>
    private protected async Task CallAsync(string? profile = null, CancellationToken cancellationToken = default) =>
        await Call(DeviceFarmOperations.ListProjects, Open(profile), cancellationToken);

    /// <summary>Makes a call, and returns the ID of the access key that the call was signed with.</summary>
    private protected async Task<string> KeyAsync(string? profile = null)
    {
        await CallAsync(profile);
        return Signer(Server.Requests.Last());
    }

    /// <summary>Makes a call that is expected to fail, and returns the error.</summary>
    private protected async Task<ServiceError> ErrorAsync(string? profile = null) =>
        (await Assert.ThrowsAsync<AwsServiceException>(() => CallAsync(profile))).Error;

    private protected IAwsTransport Open(string? profile = null) =>
        Factory.Connect(AwsService.DeviceFarm, new ConnectionOptions { ProfileName = profile, EndpointUrl = Server.Url });

    private protected static string Signer(StubRequest request) =>
        request.Headers.GetValueOrDefault("Authorization", "").Split("Credential=")[^1].Split('/')[0];
}
