using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using RemoteSessions.Abstractions;
using RemoteSessions.Emulator;
using RemoteSessions.Emulator.Signing;
using RemoteSessions.Protocol;

namespace RemoteSessions.Tests.Emulator;

/// <summary>
/// An emulator on a free port, and a client that sends signed requests to the emulator. The emulator uses a clock that advances only when a
/// test advances it.
/// </summary>
internal sealed class EmulatorHost : IDisposable
{
    public EmulatorHost(params string[] settings)
        : this(new EmulatorOptions(), settings)
    {
    }

    public EmulatorHost(EmulatorOptions options, params string[] settings)
    {
        var chosen = settings.Select(setting => setting.Split('=')).ToDictionary(parts => parts[0], parts => parts[1]);
        Emulator = new RunningEmulator(options with { Settings = chosen }, Time);
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Emulator.EndpointUrl };
    }

    public ManualTime Time { get; } = new();

    public RunningEmulator Emulator { get; }

    public HttpClient Http { get; }

    /// <summary>The signer that signs the calls.</summary>
    public TestSigner Signer => new(EmulatorKeys.Default.AccessKeyId, EmulatorKeys.Default.SecretAccessKey) { Time = Time.GetUtcNow() };

    /// <summary>The Region that the calls are signed for.</summary>
    public string Region { get; set; } = "us-west-2";

    public void Dispose()
    {
        Http.Dispose();
        Emulator.Dispose();
    }

    public void Advance(double seconds) => Emulator.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Makes a call that must succeed.</summary>
    public async Task<TOutput> Call<TInput, TOutput>(AwsOperation<TInput, TOutput> operation, TInput input)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
    {
        var answer = await Send(operation, Encoding.UTF8.GetString(input.ToJson()));
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return WireReader.Read(Encoding.UTF8.GetBytes(answer.Text), operation.ReadOutput)!;
    }

    /// <summary>Makes a call that must fail, and returns the type and the message of the error.</summary>
    public async Task<(string Type, string Message)> Refused<TInput, TOutput>(AwsOperation<TInput, TOutput> operation, TInput input)
        where TInput : class, IWireObject
        where TOutput : class, IWireObject, new()
    {
        var answer = await Send(operation, Encoding.UTF8.GetString(input.ToJson()));
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        return (answer.Type, answer.Message);
    }

    /// <summary>Calls an operation with the specified body, and signs the request for the service of the operation.</summary>
    public Task<Answer> Send(AwsOperation operation, string body) =>
        Send(operation.Target, body, Signer with { Service = operation.Service.SigningName, Region = Region });

    /// <summary>Makes a call with the specified body.</summary>
    public async Task<Answer> Send(
        string target, string body, TestSigner? signer = null, IReadOnlyDictionary<string, string>? more = null,
        CancellationToken stop = default)
    {
        using var request = Sign(target, body, signer ?? Signer, more);
        using var answer = await Http.SendAsync(request, stop);
        return await Answer.Read(answer);
    }

    /// <summary>Calls a Device Farm operation.</summary>
    public Task<Answer> SendTo(string operation, string body = "{}") => Send("DeviceFarm_20150623." + operation, body);

    public HttpRequestMessage Sign(string target, string body, TestSigner signer, IReadOnlyDictionary<string, string>? more = null)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var headers = new Dictionary<string, string>
        {
            ["Host"] = Emulator.EndpointUrl.Authority,
            ["X-Amz-Date"] = signer.Stamp,
            ["X-Amz-Target"] = target,
        };
        foreach (var (name, value) in more ?? new Dictionary<string, string>())
            headers[name] = value;
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-amz-json-1.1");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        request.Headers.TryAddWithoutValidation("Authorization", signer.Authorize("POST", "/", string.Empty, headers, bytes));
        return request;
    }
}

/// <summary>A response whose body has been read.</summary>
internal sealed record Answer(HttpStatusCode Status, string Text, HttpResponseHeaders Headers)
{
    public JsonObject Json => (JsonObject)JsonNode.Parse(Text)!;

    public string Type => (string)Json["__type"]!;

    public string Message => (string)(Json["message"] ?? Json[nameof(Message)])!;

    public static async Task<Answer> Read(HttpResponseMessage message) =>
        new(message.StatusCode, await message.Content.ReadAsStringAsync(), message.Headers);
}
