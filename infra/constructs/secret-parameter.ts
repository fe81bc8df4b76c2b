import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';

export interface SecretParameterProps {
  /** The parameter's name, such as `/overheard/x-bearer-token`. */
  readonly name: string;
  /** The variable that tells a function this name. */
  readonly variable: string;
}

/**
 * A token that the team writes into the Parameter Store as a SecureString before it deploys: CloudFormation can't create
 * one, and no template should hold a secret.
 */
export class SecretParameter extends Construct {
  readonly #props: SecretParameterProps;

  constructor(scope: Construct, id: string, props: SecretParameterProps) {
    super(scope, id);
    this.#props = props;
  }

  grantRead(fn: LambdaFunction): Grant {
    const { name, variable } = this.#props;
    fn.addEnvironment(variable, name);
    const arn = Stack.of(this).formatArn({
      service: 'ssm',
      resource: 'parameter',
      resourceName: name.replace(/^\//, ''),
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
    return Grant.addToPrincipal({ grantee: fn, actions: ['ssm:GetParameter'], resourceArns: [arn] });
  }
}
