using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace ForeignSdk;

/// <summary>What a script of another module does with its own AWS SDK.</summary>
public static class ForeignCaller
{
    /// <summary>Calls an endpoint, and says what the SDK made of the answer.</summary>
    public static string Call(string endpoint)
    {
        using var client = new AmazonSecurityTokenServiceClient(
            new BasicAWSCredentials(
                "AKIAFOREIGN", "foreign"), new AmazonSecurityTokenServiceConfig { ServiceURL = endpoint, MaxErrorRetry = 0 });
        try
        {
            return client.GetCallerIdentityAsync(new GetCallerIdentityRequest()).GetAwaiter().GetResult().Arn;
        }
        catch (AmazonServiceException refusal)
        {
            return $"HTTP {(int)refusal.StatusCode}";
        }
    }
}
